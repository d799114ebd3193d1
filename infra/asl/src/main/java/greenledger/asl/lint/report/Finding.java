package greenledger.asl.lint.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.lint.graph.Pointer;

/// One break of one rule at one place.
///
/// @param rule the rule
/// @param at the place in the definition
/// @param problem what is wrong there; the service's own words where they are known
/// @param remedy one sentence that says what to do
public record Finding(Rule rule, Pointer at, String problem, String remedy) {

    /// How bad it is.
    public Severity severity() {
        return rule.severity();
    }

    /// As an object of one JSON line.
    public ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("severity", severity().name())
                .put("code", rule.code())
                .put("diagnostic", rule.diagnostic().name())
                .put("pointer", at.json())
                .put("problem", problem)
                .put("remedy", remedy);
    }

    /// As one line of text: `error undo-order-wrong at /States/ReleaseLot/Next: …`.
    public String text() {
        String head = severity() == Severity.ERROR ? "error" : "warning";
        String sentence = problem.endsWith(".") ? problem : problem + ".";
        return head + " " + rule.code() + " at " + at + ": " + sentence + " " + remedy;
    }
}
