package greenledger.laptop.client.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The steps of a transfer as lines: what was done, how long it took, what became of it.
record StepTable(JsonNode transfer) {

    void print(PrintStream out) {
        out.println(
                "   "
                        + transfer.path("state").asText()
                        + " after "
                        + took(transfer, "requestedAt").orElse("a while"));
        for (JsonNode step : transfer.path("steps")) {
            if (step.hasNonNull("startedAt")) {
                out.println("     " + line(step).stripTrailing());
            }
        }
    }

    private static String line(JsonNode step) {
        return "%-22s %-10s %8s  %s"
                .formatted(
                        step.path("name").asText(),
                        step.path("status").asText(),
                        took(step, "startedAt").orElse(""),
                        error(step.path("error")));
    }

    private static Optional<String> took(JsonNode what, String since) {
        return Optional.of(what)
                .filter(each -> each.hasNonNull(since) && each.hasNonNull("endedAt"))
                .map(each ->
                        Duration.between(
                                Instant.parse(each.path(since).asText()),
                                Instant.parse(each.path("endedAt").asText())))
                .map(time -> time.toMillis() + " ms");
    }

    private static String error(JsonNode error) {
        return error.isObject()
                ? error.path("name").asText() + ": " + error.path("cause").asText()
                : "";
    }
}
