package greenledger.asl.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The events of one execution, in order.
public final class History {

    /// The most events that the service keeps of one execution.
    public static final int LIMIT = 25_000;

    private final List<HistoryEvent> events = new ArrayList<>();

    /// Appends an event and says its id.
    public long add(long previousId, Instant at, EventType type, Details details) {
        long id = events.size() + 1L;
        events.add(new HistoryEvent(id, previousId, at, type, details.build()));
        return id;
    }

    /// Whether only the last event still fits.
    public boolean isFull() {
        return events.size() >= LIMIT - 1;
    }

    public List<HistoryEvent> events() {
        return List.copyOf(events);
    }
}
