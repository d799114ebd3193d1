package greenledger.asl.lint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.lint.graph.QueryLanguage;
import greenledger.asl.lint.graph.State;
import greenledger.asl.lint.report.Findings;
import greenledger.asl.lint.report.Rule;
import java.util.List;
import java.util.function.Predicate;

/// The single values of a state: numbers in range, texts that are texts, one of each pair.
final class Values {
    private static final List<String> EITHER_OR_PATH =
            List.of(
                    "TimeoutSeconds",
                    "HeartbeatSeconds",
                    "Error",
                    "Cause",
                    "MaxConcurrency",
                    "ToleratedFailureCount",
                    "ToleratedFailurePercentage");
    private static final String SECONDS = "a whole number from 1 to 99999999";
    private static final String WHOLE = "a whole number from 0 to 99999999";

    private Values() {}

    static void check(State state, Findings findings) {
        Fields fields = new Fields(state.at(), state.node(), findings);
        fields.requireType("Comment", JsonNode::isTextual, "a string");
        number(state, fields, "TimeoutSeconds", Numbers::isSeconds, SECONDS);
        number(state, fields, "HeartbeatSeconds", Numbers::isSeconds, SECONDS);
        number(state, fields, "Seconds", Numbers::isWhole, WHOLE);
        number(state, fields, "MaxConcurrency", Numbers::isWhole, WHOLE);
        number(state, fields, "ToleratedFailureCount", Numbers::isWhole, WHOLE);
        number(
                state,
                fields,
                "ToleratedFailurePercentage",
                Numbers::isPercentage,
                "a number from 0 to 100");
        fields.requireType(
                "Branches", v -> v.isArray() && !v.isEmpty(), "a list of at least one branch");
        fields.requireType("ItemProcessor", JsonNode::isObject, "an object");
        fields.requireType("Iterator", JsonNode::isObject, "an object");
        fields.requireType("Error", JsonNode::isTextual, "a string");
        fields.requireType("Cause", JsonNode::isTextual, "a string");
        EITHER_OR_PATH.forEach(field -> fields.exclude(field, field + "Path"));
        checkHeartbeat(state, findings);
    }

    private static void number(
            State state, Fields fields, String field, Predicate<JsonNode> holds, String kind) {
        if (state.language() == QueryLanguage.JSONATA) {
            Predicate<JsonNode> either = v -> holds.test(v) || Expressions.isDelimited(v);
            fields.requireType(field, either, kind + " or a JSONata expression");
        } else {
            fields.requireType(field, holds, kind);
        }
    }

    private static void checkHeartbeat(State state, Findings findings) {
        JsonNode heartbeat = state.node().path("HeartbeatSeconds");
        JsonNode timeout = state.node().path("TimeoutSeconds");
        if (heartbeat.isIntegralNumber()
                && timeout.isIntegralNumber()
                && heartbeat.longValue() >= timeout.longValue()) {
            findings.add(
                    Rule.VALUE_INVALID,
                    state.at().field("HeartbeatSeconds"),
                    "'HeartbeatSeconds' must be smaller than 'TimeoutSeconds'",
                    "Lower 'HeartbeatSeconds' below " + timeout.longValue() + ".");
        }
    }
}
