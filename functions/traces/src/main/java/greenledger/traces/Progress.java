package greenledger.traces;

import greenledger.core.Commit;
import greenledger.core.Projection;
import greenledger.core.Projection.Folded;
import greenledger.core.StreamKey;
import greenledger.core.Stuck;
import greenledger.core.ViewKey;
import greenledger.core.ViewRow;
import java.util.Optional;

/// How far a row comes with what there is to fold into it.
///
/// What cannot be folded is a fault of what is stored or of the view, never of the moment: it is
/// told, as trying again would not help.
///
/// @param next the row to store; absent when nothing changes
/// @param stuck why it comes no further, when it should
record Progress(Optional<ViewRow> next, Optional<Stuck> stuck) {

    static <R, E> Progress of(
            Projection<R, E> view, StreamKey stream, Optional<ViewRow> stored, StreamTail tail) {
        ViewKey key = view.key(stream);
        long revision = stored.map(row -> row.head().revision()).orElse(0L);
        StreamTail.Stretch stretch = tail.after(revision);
        Optional<Stuck> stuck =
                stretch.end().map(end -> new Stuck(stream, key.view(), stretch.next(), end));
        try {
            Folded<R> row = stored.map(view::open).orElseGet(Folded::blank);
            for (Commit commit : stretch.commits()) {
                try {
                    row = view.fold(row, commit);
                } catch (RuntimeException e) {
                    stuck = Optional.of(new Stuck(stream, key.view(), commit.revision(), e));
                    break;
                }
            }
            boolean moved = row.head().revision() > revision;
            return new Progress(
                    moved ? Optional.of(view.close(key, row)) : Optional.empty(), stuck);
        } catch (RuntimeException e) {
            Stuck unreadable = new Stuck(stream, key.view(), revision + 1, e);
            return new Progress(Optional.empty(), Optional.of(unreadable));
        }
    }
}
