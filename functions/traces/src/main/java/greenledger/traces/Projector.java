package greenledger.traces;

import greenledger.core.Backplane;
import greenledger.core.Commit;
import greenledger.core.CommitLog;
import greenledger.core.Projection;
import greenledger.core.Projection.Folded;
import greenledger.core.StreamKey;
import greenledger.core.ViewKey;
import greenledger.core.ViewRow;
import greenledger.core.ViewStore;
import greenledger.core.ViewStore.Consistency;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Brings the row of a stream up to date. The stream record is the doorbell; the table is the
/// truth: what did not ring, or rang out of order, is read from there.
final class Projector {

    /// More than ever raced; beyond it something other than a race is wrong.
    private static final int TRIES = 10;

    private final CommitLog log;
    private final ViewStore views;

    Projector(Backplane backplane) {
        this.log = backplane.log();
        this.views = backplane.views();
    }

    /// Folds `arrived` into its row, and whatever the row lacks before it. Repeats and late ones
    /// change nothing.
    <R, E> void follow(Projection<R, E> projection, Commit arrived) {
        ViewKey key = projection.key(arrived.stream());
        for (int look = 0; look < TRIES; look++) {
            Optional<ViewRow> stored = views.find(key, Consistency.STRONG);
            Folded<R> row = stored.map(projection::open).orElseGet(Folded::blank);
            if (row.head().revision() >= arrived.revision()) {
                return;
            }
            Folded<R> next = row;
            for (Commit commit : missing(row.head().revision(), arrived)) {
                next = projection.fold(next, commit);
            }
            if (views.replace(key, stored, projection.close(key, next))) {
                return;
            }
        }
        throw new IllegalStateException(
                "The row " + key + " kept changing under " + TRIES + " tries");
    }

    private List<Commit> missing(long revision, Commit arrived) {
        return arrived.revision() == revision + 1
                ? List.of(arrived)
                : readAfter(arrived.stream(), revision);
    }

    private List<Commit> readAfter(StreamKey stream, long revision) {
        List<Commit> commits = new ArrayList<>();
        log.read(stream, revision, commits::add);
        return commits;
    }
}
