package greenledger.traces;

import greenledger.core.Commit;
import greenledger.core.CommitLog;
import greenledger.core.Projection;
import greenledger.core.Projection.Folded;
import greenledger.core.StreamKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A row as it was: folded again from what was committed by then.
record TimeTravel(CommitLog log) {

    /// Empty when there was no such stream yet, or it never came to that revision.
    <R, E> Optional<Folded<R>> row(
            Projection<R, E> view,
            StreamKey stream,
            Optional<Instant> at,
            Optional<Long> revision) {
        List<Commit> commits = new ArrayList<>();
        log.read(stream, 0, commit -> by(commit, at, revision) && commits.add(commit));
        Folded<R> row = Folded.blank();
        for (Commit commit : commits) {
            row = view.fold(row, commit);
        }
        boolean cameThatFar =
                revision.isEmpty() || at.isPresent() || row.head().revision() == revision.get();
        return row.row().isPresent() && cameThatFar ? Optional.of(row) : Optional.empty();
    }

    private static boolean by(Commit commit, Optional<Instant> at, Optional<Long> revision) {
        return at.map(instant -> !commit.metadata().at().isAfter(instant)).orElse(true)
                && revision.map(last -> commit.revision() <= last).orElse(true);
    }
}
