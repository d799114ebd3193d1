package greenledger.asl.lint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.lint.graph.Pointer;
import greenledger.asl.lint.graph.QueryLanguage;
import greenledger.asl.lint.graph.State;
import greenledger.asl.lint.report.Findings;
import greenledger.asl.lint.report.Rule;
import java.util.List;

/// The rules of a Choice: conditions in JSONata, comparisons in JSONPath.
final class ChoiceRules {
    private static final List<String> BESIDES = List.of("Next", "Comment", "Assign", "Output");

    private ChoiceRules() {}

    static void check(State state, Findings findings) {
        JsonNode rules = state.node().path("Choices");
        Pointer at = state.at().field("Choices");
        if (state.has("Choices") && (!rules.isArray() || rules.isEmpty())) {
            findings.add(
                    Rule.VALUE_INVALID,
                    at,
                    "The value of 'Choices' must be a list of at least one rule",
                    "Add a rule, or replace the Choice by what always follows.");
        }
        for (int i = 0; i < rules.size(); i++) {
            new Fields(at.item(i), rules.path(i), findings).require(List.of("Next"));
            if (state.language() == QueryLanguage.JSONATA) {
                condition(at.item(i), rules.path(i), findings);
            } else {
                comparison(at.item(i), rules.path(i), true, findings);
            }
        }
    }

    private static void condition(Pointer at, JsonNode rule, Findings findings) {
        Fields fields = new Fields(at, rule, findings);
        fields.require(List.of("Condition"));
        fields.allow(List.of("Condition", "Next", "Comment", "Assign", "Output"));
        JsonNode condition = rule.path("Condition");
        if (rule.has("Condition")
                && !condition.isBoolean()
                && !Expressions.isDelimited(condition)) {
            findings.add(
                    Rule.EXPRESSION_NOT_DELIMITED,
                    at.field("Condition"),
                    "The value of 'Condition' must be a boolean or a JSONata expression",
                    "Write the expression between {% and %}.");
        }
    }

    private static void comparison(Pointer at, JsonNode rule, boolean top, Findings findings) {
        List<String> fields =
                rule.properties().stream()
                        .map(e -> e.getKey())
                        .filter(name -> !BESIDES.contains(name))
                        .toList();
        if (!top && rule.has("Next")) {
            refuse(at, "Field 'Next' is not supported in a nested rule", findings);
        }
        if (fields.equals(List.of("Not"))) {
            comparison(at.field("Not"), rule.get("Not"), false, findings);
        } else if (fields.equals(List.of("And")) || fields.equals(List.of("Or"))) {
            JsonNode parts = rule.path(fields.getFirst());
            if (!parts.isArray() || parts.isEmpty()) {
                refuse(
                        at,
                        "'" + fields.getFirst() + "' must be a list of at least one rule",
                        findings);
            }
            for (int i = 0; i < parts.size(); i++) {
                comparison(at.field(fields.getFirst()).item(i), parts.path(i), false, findings);
            }
        } else {
            dataTest(at, rule, fields, findings);
        }
    }

    private static void dataTest(
            Pointer at, JsonNode rule, List<String> fields, Findings findings) {
        List<String> operators = fields.stream().filter(f -> !f.equals("Variable")).toList();
        if (!rule.path("Variable").isTextual()) {
            refuse(at, "These fields are required: [Variable]", findings);
        }
        if (operators.size() != 1) {
            refuse(at, "A rule must have exactly one comparison, and has " + operators, findings);
            return;
        }
        String operator = operators.getFirst();
        if (!Comparator.isKnown(operator)) {
            refuse(at, "Field '" + operator + "' is not supported", findings);
        } else if (!Comparator.accepts(operator, rule.get(operator))) {
            refuse(at.field(operator), "The value does not suit '" + operator + "'", findings);
        }
    }

    private static void refuse(Pointer at, String problem, Findings findings) {
        findings.add(
                Rule.CHOICE_RULE_INVALID,
                at,
                problem,
                "Write one 'Variable' with one comparison, or And, Or, Not of such rules.");
    }
}
