package greenledger.asl.lint.schema;

import greenledger.asl.lint.graph.State;
import greenledger.asl.lint.report.Findings;
import greenledger.asl.lint.report.Rule;
import java.util.List;

/// Every state that is neither a choice nor an end says what comes next.
final class Exits {
    private static final List<String> WITHOUT = List.of("Choice", "Succeed", "Fail");

    private Exits() {}

    static void check(State state, Findings findings) {
        Fields fields = new Fields(state.at(), state.node(), findings);
        fields.requireType("Next", n -> n.isTextual(), "the name of a state");
        fields.requireType("End", e -> e.isBoolean(), "true");
        fields.requireType("Default", d -> d.isTextual(), "the name of a state");
        if (WITHOUT.contains(state.type())) {
            return;
        }
        boolean ends = state.node().path("End").asBoolean(false);
        if (ends && state.has("Next")) {
            fields.exclude("Next", "End");
        } else if (!ends && !state.has("Next")) {
            findings.add(
                    Rule.TRANSITION_MISSING,
                    state.at(),
                    "One of these fields is required: [Next, End]",
                    "Add \"Next\" with the name of the following state, or \"End\": true.");
        }
    }
}
