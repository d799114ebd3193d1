package greenledger.asl.draw.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads events in order; each belongs to the state that its `previousEventId` leads back to.
final class HistoryReader {
    private final OpenVisit machine = new OpenVisit("", "Execution", Instant.EPOCH);
    private final List<OpenVisit> visits = new ArrayList<>();
    private final Map<Long, OpenVisit> ownerOf = new HashMap<>();
    private final Set<Step> steps = new LinkedHashSet<>();
    private Optional<Instant> started = Optional.empty();
    private Optional<Instant> last = Optional.empty();
    private Optional<String> status = Optional.empty();
    private Optional<String> error = Optional.empty();

    Execution read(JsonNode events) {
        for (JsonNode event : events) {
            Instant at = time(event.path("timestamp"));
            started = started.isEmpty() ? Optional.of(at) : started;
            last = Optional.of(at);
            take(event, event.path("type").asText(), at);
        }
        Instant from = started.orElse(Instant.EPOCH);
        List<Visit> closed = visits.stream().map(v -> v.close(error)).toList();
        return new Execution(from, last.orElse(from), status, closed, steps);
    }

    private void take(JsonNode event, String type, Instant at) {
        OpenVisit before = ownerOf.getOrDefault(event.path("previousEventId").asLong(), machine);
        if (type.endsWith("StateEntered")) {
            enter(event, type, at, before);
            return;
        }
        if (type.endsWith("StateExited")) {
            OpenVisit left =
                    left(event.path("stateExitedEventDetails").path("name").asText(), before);
            left.leave(at);
            ownerOf.put(event.path("id").asLong(), left);
            return;
        }
        ownerOf.put(event.path("id").asLong(), before);
        if (type.matches("Execution(Succeeded|Failed|TimedOut|Aborted)")) {
            status = Optional.of(type.substring("Execution".length()));
            error = status.filter(s -> !s.equals("Succeeded")).map(s -> errorOf(event, s));
        } else if (type.matches("(Map|Parallel)StateFailed")) {
            failInnermost(type.replace("StateFailed", ""), errorOf(event, "failed"));
        } else if (type.matches("(Lambda|Task|Activity).*")) {
            attempt(before, event, type, at);
        }
    }

    private void enter(JsonNode event, String type, Instant at, OpenVisit before) {
        String name = event.path("stateEnteredEventDetails").path("name").asText();
        OpenVisit visit = new OpenVisit(name, type.replace("StateEntered", ""), at);
        visits.add(visit);
        ownerOf.put(event.path("id").asLong(), visit);
        if (!before.isOpen()) {
            steps.add(new Step(before.state(), name));
        }
    }

    private OpenVisit left(String name, OpenVisit before) {
        if (before.isOpen() && before.isOf(name)) {
            return before;
        }
        return visits.reversed().stream()
                .filter(v -> v.isOf(name) && v.isOpen())
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "The history leaves '" + name + "', which it never entered."));
    }

    private void failInnermost(String type, String why) {
        visits.reversed().stream()
                .filter(v -> v.type().equals(type) && v.isOpen())
                .findFirst()
                .ifPresent(v -> v.fail(why));
    }

    private static void attempt(OpenVisit visit, JsonNode event, String type, Instant at) {
        if (type.endsWith("Scheduled")) {
            visit.scheduled(at);
        } else if (type.endsWith("Submitted")) {
            visit.submitted(at);
        } else if (type.endsWith("Succeeded")) {
            visit.succeeded(at);
        } else if (type.endsWith("TimedOut")) {
            visit.failed(at, errorOf(event, "States.Timeout"));
        } else if (type.endsWith("Failed")) {
            visit.failed(at, errorOf(event, "failed"));
        }
    }

    private static String errorOf(JsonNode event, String otherwise) {
        for (Map.Entry<String, JsonNode> field : event.properties()) {
            if (field.getKey().endsWith("EventDetails") && field.getValue().has("error")) {
                return field.getValue().path("error").asText();
            }
        }
        return otherwise;
    }

    /// The service's wire form is seconds since the epoch; its command line prints ISO 8601.
    private static Instant time(JsonNode timestamp) {
        if (timestamp.isNumber()) {
            BigDecimal millis = timestamp.decimalValue().movePointRight(3);
            return Instant.ofEpochMilli(millis.longValue());
        }
        return OffsetDateTime.parse(timestamp.asText()).toInstant();
    }
}
