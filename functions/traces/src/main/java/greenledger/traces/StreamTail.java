package greenledger.traces;

import greenledger.core.Arrival;
import greenledger.core.Commit;
import greenledger.core.CommitLog;
import greenledger.core.StreamKey;
import greenledger.core.UnreadableCommit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// The end of a stream: what arrived and, where that leaves a gap, what the table holds. The table
/// is read once for all who ask, if who has least asks first.
final class StreamTail {

    private final CommitLog log;
    private final Arrival arrival;
    private Stretch read = new Stretch(Long.MAX_VALUE, List.of(), Optional.empty());

    StreamTail(CommitLog log, Arrival arrival) {
        this.log = log;
        this.arrival = arrival;
    }

    /// Commits without a gap.
    ///
    /// @param after the revision before the first of them
    /// @param end why no more of them can be read, if that is the reason
    record Stretch(long after, List<Commit> commits, Optional<UnreadableCommit> end) {

        Stretch {
            commits = List.copyOf(commits);
        }

        /// The revision of the commit that comes next.
        long next() {
            return after + commits.size() + 1;
        }

        private Stretch from(long revision) {
            return new Stretch(
                    revision,
                    commits.stream().filter(commit -> commit.revision() > revision).toList(),
                    end);
        }
    }

    StreamKey stream() {
        return arrival.stream();
    }

    /// Everything above `revision`; nothing when no more than that was told of.
    Stretch after(long revision) {
        SortedMap<Long, Commit> arrived = arrival.commits().tailMap(revision + 1);
        long toldOf = Math.max(0, arrival.revision() - revision);
        if (arrived.size() == toldOf) {
            return new Stretch(revision, List.copyOf(arrived.values()), Optional.empty());
        }
        if (revision < read.after()) {
            read = read(revision);
        }
        return read.from(revision);
    }

    private Stretch read(long revision) {
        List<Commit> commits = new ArrayList<>();
        try {
            log.read(arrival.stream(), revision, commits::add);
            return new Stretch(revision, commits, Optional.empty());
        } catch (UnreadableCommit e) {
            return new Stretch(revision, commits, Optional.of(e));
        }
    }
}
