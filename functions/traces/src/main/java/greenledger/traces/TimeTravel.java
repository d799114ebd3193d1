package greenledger.traces;

import greenledger.core.Commit;
import greenledger.core.CommitLog;
import greenledger.core.Projection.Folded;
import greenledger.core.StreamKey;
import greenledger.domain.view.LotView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A lot as it was: folded again from what was committed by then.
record TimeTravel(CommitLog log) {

    /// Empty when there was no such lot yet, or it never came to that revision.
    Optional<Folded<LotView>> lot(StreamKey stream, Optional<Instant> at, Optional<Long> revision) {
        List<Commit> commits = new ArrayList<>();
        log.read(stream, 0, commit -> by(commit, at, revision) && commits.add(commit));
        Folded<LotView> lot = Folded.blank();
        for (Commit commit : commits) {
            lot = Views.LOTS.fold(lot, commit);
        }
        boolean cameThatFar =
                revision.isEmpty() || at.isPresent() || lot.head().revision() == revision.get();
        return lot.row().isPresent() && cameThatFar ? Optional.of(lot) : Optional.empty();
    }

    private static boolean by(Commit commit, Optional<Instant> at, Optional<Long> revision) {
        return at.map(instant -> !commit.metadata().at().isAfter(instant)).orElse(true)
                && revision.map(last -> commit.revision() <= last).orElse(true);
    }
}
