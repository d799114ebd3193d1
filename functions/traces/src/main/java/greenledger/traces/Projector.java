package greenledger.traces;

import greenledger.core.Arrival;
import greenledger.core.Backoff;
import greenledger.core.Backplane;
import greenledger.core.CommitLog;
import greenledger.core.Projection;
import greenledger.core.RowTooLarge;
import greenledger.core.StreamKey;
import greenledger.core.Stuck;
import greenledger.core.ViewKey;
import greenledger.core.ViewRow;
import greenledger.core.ViewStore;
import greenledger.core.ViewStore.Consistency;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Brings the rows of a stream up to date. The stream record is the doorbell; the table is the
/// truth: what did not ring, or rang out of order, is read from there.
final class Projector {

    /// More than ever raced; beyond it something other than a race is wrong.
    private static final int TRIES = 10;

    private final CommitLog log;
    private final ViewStore views;
    private final Backoff backoff;

    Projector(Backplane backplane) {
        this.log = backplane.log();
        this.views = backplane.views();
        this.backoff = backplane.backoff();
    }

    /// Folds what arrived into the row of each view, and whatever the row lacks before it: one read
    /// for all rows, one write a row. Repeats and late ones change nothing.
    ///
    /// @param changed is told of each row that was written
    /// @return the views that cannot follow to the end; their rows tell as far as they can
    List<Stuck> follow(
            Arrival arrival, List<? extends Projection<?, ?>> projections, ChangedRows changed) {
        if (projections.isEmpty()) {
            return List.of();
        }
        StreamTail tail = new StreamTail(log, arrival);
        StreamKey stream = arrival.stream();
        Map<ViewKey, ViewRow> rows =
                views.findAll(
                        projections.stream().map(view -> view.key(stream)).toList(),
                        Consistency.STRONG);
        List<Stuck> stuck = new ArrayList<>();
        for (Projection<?, ?> view : furthestBehindFirst(projections, stream, rows)) {
            advance(view, Optional.ofNullable(rows.get(view.key(stream))), tail, changed)
                    .ifPresent(stuck::add);
        }
        return stuck;
    }

    private static List<? extends Projection<?, ?>> furthestBehindFirst(
            List<? extends Projection<?, ?>> projections,
            StreamKey stream,
            Map<ViewKey, ViewRow> rows) {
        return projections.stream()
                .sorted(
                        Comparator.comparing(view ->
                                Optional.ofNullable(rows.get(view.key(stream)))
                                        .map(row -> row.head().revision())
                                        .orElse(0L)))
                .toList();
    }

    private Optional<Stuck> advance(
            Projection<?, ?> view, Optional<ViewRow> found, StreamTail tail, ChangedRows changed) {
        ViewKey key = view.key(tail.stream());
        Optional<ViewRow> stored = found;
        for (int look = 1; look <= TRIES; look++) {
            Progress progress = Progress.of(view, tail.stream(), stored, tail);
            if (progress.next().isEmpty()) {
                return progress.stuck();
            }
            try {
                if (views.replace(key, stored, progress.next().get())) {
                    changed.add(key, progress.next().get());
                    return progress.stuck();
                }
            } catch (RowTooLarge e) {
                long revision = progress.next().get().head().revision();
                return Optional.of(new Stuck(tail.stream(), key.view(), revision, e));
            }
            backoff.pause(look);
            stored = views.find(key, Consistency.STRONG);
        }
        throw new IllegalStateException(
                "The row " + key + " kept changing under " + TRIES + " tries");
    }
}
