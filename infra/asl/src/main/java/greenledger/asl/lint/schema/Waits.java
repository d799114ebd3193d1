package greenledger.asl.lint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.lint.graph.QueryLanguage;
import greenledger.asl.lint.graph.State;
import greenledger.asl.lint.report.Findings;
import greenledger.asl.lint.report.Rule;
import java.util.List;

/// A Wait waits for exactly one thing, and a timestamp is one.
final class Waits {
    private static final List<String> UNTIL =
            List.of("Seconds", "SecondsPath", "Timestamp", "TimestampPath");

    private Waits() {}

    static void check(State state, Findings findings) {
        Fields fields = new Fields(state.at(), state.node(), findings);
        fields.exclude(UNTIL.toArray(String[]::new));
        if (UNTIL.stream().noneMatch(state::has)) {
            findings.add(
                    Rule.FIELD_REQUIRED,
                    state.at(),
                    "One of these fields is required: [" + String.join(", ", UNTIL) + "]",
                    "Say how long or until when to wait.");
        }
        JsonNode timestamp = state.node().path("Timestamp");
        boolean expression =
                state.language() == QueryLanguage.JSONATA && Expressions.isDelimited(timestamp);
        if (state.has("Timestamp") && !expression && !Timestamps.isValid(timestamp)) {
            findings.add(
                    Rule.TIMESTAMP_INVALID,
                    state.at().field("Timestamp"),
                    "String does not match RFC3339 timestamp",
                    "Write it as 2026-03-14T01:59:00Z.");
        }
    }
}
