package greenledger.caches.warming;

import greenledger.core.Registry;
import greenledger.core.Registry.Note;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the warmer has found out about a view: the rows that are worth loading before they are
/// asked for, and which views are likely to be asked for next.
///
/// @param rows names of rows, the hottest first
/// @param next views of the same thing, the likeliest first
record HotSet(Instant decidedAt, List<String> rows, List<ViewVersion> next) {

    HotSet {
        rows = List.copyOf(rows);
        next = List.copyOf(next);
    }

    static Optional<HotSet> of(String view, Registry registry) {
        return registry.find(note(view), HotSet.class).map(Note::value);
    }

    /// @return false when another warmer has just stored its own
    boolean store(String view, Registry registry) {
        return registry.replace(note(view), registry.find(note(view), HotSet.class), this);
    }

    private static String note(String view) {
        return "HOTSET#" + view;
    }
}
