package greenledger.core;

import java.util.function.Predicate;

/// What was committed, in order, to be read again. Strongly consistent.
public interface CommitLog {

    /// Hands over the commits of `stream` above `revision`, oldest first, until there are no more
    /// or `reader` has had enough (it answers false).
    void read(StreamKey stream, long revision, Predicate<Commit> reader);
}
