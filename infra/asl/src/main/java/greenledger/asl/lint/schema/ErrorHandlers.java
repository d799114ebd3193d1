package greenledger.asl.lint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.lint.graph.Pointer;
import greenledger.asl.lint.graph.QueryLanguage;
import greenledger.asl.lint.graph.State;
import greenledger.asl.lint.report.Findings;
import greenledger.asl.lint.report.Rule;
import java.util.ArrayList;
import java.util.List;

/// `Retry` and `Catch`: their fields, their numbers, and `States.ALL` alone and last.
final class ErrorHandlers {
    private static final List<String> RETRY_FIELDS =
            List.of(
                    "ErrorEquals",
                    "IntervalSeconds",
                    "MaxAttempts",
                    "BackoffRate",
                    "MaxDelaySeconds",
                    "JitterStrategy",
                    "Comment");

    private ErrorHandlers() {}

    static void check(State state, Findings findings) {
        if (List.of("Task", "Parallel", "Map").contains(state.type())) {
            check(state, "Retry", List.of("ErrorEquals"), RETRY_FIELDS, findings);
            check(state, "Catch", List.of("ErrorEquals", "Next"), catchFields(state), findings);
        }
    }

    private static List<String> catchFields(State state) {
        List<String> fields = new ArrayList<>(List.of("ErrorEquals", "Next", "Comment", "Assign"));
        fields.add(state.language() == QueryLanguage.JSONATA ? "Output" : "ResultPath");
        return fields;
    }

    private static void check(
            State state,
            String list,
            List<String> required,
            List<String> supported,
            Findings findings) {
        Fields owner = new Fields(state.at(), state.node(), findings);
        owner.requireType(list, JsonNode::isArray, "a list");
        JsonNode handlers = state.node().path(list);
        for (int i = 0; i < handlers.size(); i++) {
            Pointer at = state.at().field(list).item(i);
            Fields fields = new Fields(at, handlers.path(i), findings);
            fields.require(required);
            fields.allow(supported);
            fields.requireType("Next", JsonNode::isTextual, "the name of a state");
            checkNumbers(fields);
            checkErrors(fields, i == handlers.size() - 1);
        }
    }

    private static void checkNumbers(Fields fields) {
        fields.requireType(
                "IntervalSeconds", Numbers::isSeconds, "a whole number from 1 to 99999999");
        fields.requireType("MaxAttempts", Numbers::isWhole, "a whole number from 0 to 99999999");
        fields.requireType("BackoffRate", Numbers::isRate, "a number of at least 1.0");
        fields.requireType(
                "MaxDelaySeconds",
                v -> Numbers.isSeconds(v) && v.longValue() < 31_622_400,
                "a whole number from 1 to 31622399");
        fields.requireType(
                "JitterStrategy",
                v -> List.of("FULL", "NONE").contains(v.asText()),
                "one of [FULL, NONE]");
        JsonNode interval = fields.node().path("IntervalSeconds");
        JsonNode most = fields.node().path("MaxDelaySeconds");
        if (most.isNumber() && interval.isNumber() && most.longValue() <= interval.longValue()) {
            fields.findings()
                    .add(
                            Rule.VALUE_INVALID,
                            fields.at().field("MaxDelaySeconds"),
                            "'MaxDelaySeconds' must be greater than 'IntervalSeconds'",
                            "Raise 'MaxDelaySeconds' above " + interval.longValue() + ".");
        }
    }

    private static void checkErrors(Fields handler, boolean last) {
        JsonNode errors = handler.node().path("ErrorEquals");
        if (errors.isMissingNode()) {
            return;
        }
        Pointer at = handler.at().field("ErrorEquals");
        if (!errors.isArray() || errors.isEmpty()) {
            handler.requireType("ErrorEquals", _ -> false, "a list of at least one error name");
        }
        for (int i = 0; i < errors.size(); i++) {
            if (!errors.path(i).isTextual()) {
                handler.requireType("ErrorEquals", _ -> false, "a list of error names");
            } else if (errors.path(i).textValue().equals("States.ALL")
                    && (!last || errors.size() > 1)) {
                handler.findings()
                        .add(
                                Rule.STATES_ALL_MISPLACED,
                                at.item(i),
                                "States.ALL must appear alone and at end of list",
                                "Move States.ALL into an entry of its own, the last of the list.");
            }
        }
    }
}
