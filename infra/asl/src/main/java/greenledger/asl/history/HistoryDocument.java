package greenledger.asl.history;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// A history as JSON, laid out as the service's GetExecutionHistory does.
public final class HistoryDocument {

    private static final Set<String> DATA = Set.of("input", "output", "parameters");

    private HistoryDocument() {}

    public static ObjectNode of(List<HistoryEvent> events) {
        ObjectNode document = Json.object();
        ArrayNode array = document.putArray("events");
        events.forEach(event -> array.add(of(event, true)));
        return document;
    }

    /// One event; without data, payloads are left out.
    public static ObjectNode of(HistoryEvent event, boolean withData) {
        ObjectNode document = Json.object();
        document.set("timestamp", Json.number(seconds(event.at())));
        document.put("type", event.type().text());
        document.put("id", event.id());
        document.put("previousEventId", event.previousId());
        if (!event.details().isEmpty()) {
            ObjectNode details = event.details().deepCopy();
            if (!withData) {
                details.remove(DATA);
            }
            document.set(event.type().detailsField(), details);
        }
        return document;
    }

    /// Seconds since 1970, with a fraction: the protocol's own form of time.
    private static double seconds(Instant instant) {
        return instant.toEpochMilli() / 1000.0;
    }
}
