package greenledger.core;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Append-only streams of commits.
public interface EventStore extends CommitLog {

    /// The newest snapshot made by `reducerVersion`, if any, and every commit above it (or all),
    /// oldest first.
    Tail load(StreamKey stream, int reducerVersion);

    /// Stores `commit` only if the stream is still where [Commit#after] found it.
    ///
    /// @throws CommitTooLarge when no item of the table could hold it
    Appended append(Commit commit);

    /// Stores the first commit of a stream and takes `values` for it, once and for good: all of it
    /// or nothing.
    ///
    /// @throws CommitTooLarge when no item of the table could hold it
    Appended begin(Commit first, Set<UniqueValue> values);

    /// Keeps a snapshot, best effort: that it could not be kept is logged, never thrown.
    void keep(StreamKey stream, Snapshot snapshot);

    /// The end of a stream, as far back as a snapshot reaches.
    record Tail(Optional<Snapshot> snapshot, List<Commit> commits) {
        public Tail {
            commits = List.copyOf(commits);
        }
    }

    /// Losing a race is an answer, not an exception.
    sealed interface Appended {
        /// The commit is there; also when an earlier try of the same command had put it there.
        record Stored(Commit commit) implements Appended {}

        record Conflict() implements Appended {}

        /// Another stream has the value, for good.
        record Taken(UniqueValue value, StreamKey holder) implements Appended {}
    }
}
