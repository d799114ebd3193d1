package greenledger.local.log;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.json.Json;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// One line of the log, put for people.
final class ReadableLine {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT)
                    .withZone(ZoneId.systemDefault());

    private static final int FRAMES = 3;
    private static final int TRACE_DIGITS = 8;

    private ReadableLine() {}

    /// Nothing for a span: whoever wants them asks for JSON.
    static Optional<String> of(String line) {
        Optional<JsonNode> json = line.startsWith("{") ? Json.read(line) : Optional.empty();
        if (json.isEmpty()) {
            return Optional.of(line);
        }
        JsonNode event = json.get();
        if (event.has("resourceSpans")) {
            return Optional.empty();
        }
        if (event.has("_aws")) {
            return Optional.of(metric(event));
        }
        return Optional.of(event.has("message") ? event(event) : line);
    }

    private static String metric(JsonNode event) {
        JsonNode directive = event.at("/_aws/CloudWatchMetrics/0");
        String name = directive.at("/Metrics/0/Name").asText();
        return "%s COUNT %s +%s"
                .formatted(
                        CLOCK.format(Instant.ofEpochMilli(event.at("/_aws/Timestamp").asLong())),
                        name,
                        event.path(name).asText().replaceFirst("\\.0$", ""));
    }

    private static String event(JsonNode event) {
        StringBuilder text = new StringBuilder();
        text.append(CLOCK.format(Instant.parse(event.path("timestamp").asText())))
                .append(' ')
                .append("%-5s ".formatted(event.path("level").asText()));
        String function = event.path("function_name").asText();
        if (!function.isEmpty()) {
            text.append(shorten(function)).append(": ");
        }
        text.append(event.path("message").asText());
        String trace = event.path("trace_id").asText();
        if (trace.length() > TRACE_DIGITS) {
            text.append(" (")
                    .append(event.path("tenant").asText("nobody"))
                    .append(", trace ")
                    .append(trace, 0, TRACE_DIGITS)
                    .append(')');
        }
        error(event.path("error"), "  ", text);
        return text.toString();
    }

    /// Without the names that the stack puts around it.
    private static String shorten(String function) {
        return function.replaceFirst("^[a-z0-9]+-", "").replaceFirst("Function$", "");
    }

    private static void error(JsonNode error, String prefix, StringBuilder text) {
        if (error.isMissingNode()) {
            return;
        }
        text.append('\n').append(prefix).append(error.path("name").asText());
        if (error.has("message")) {
            text.append(": ").append(error.path("message").asText());
        }
        int frames = 0;
        for (JsonNode frame : error.path("stack")) {
            if (frames++ < FRAMES) {
                text.append("\n      at ").append(frame.asText());
            }
        }
        error(error.path("cause"), "  because of ", text);
    }
}
