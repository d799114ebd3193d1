package greenledger.asl.definition;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.choice.Comparators;
import greenledger.asl.choice.Comparison;
import greenledger.asl.choice.Condition;
import greenledger.asl.dataflow.Dataflow;
import greenledger.asl.dataflow.JsonPathDataflow;
import greenledger.asl.dataflow.Timestamps;
import greenledger.asl.expression.Template;
import greenledger.asl.jsonata.JsonataExpression;
import greenledger.asl.jsonpath.PathExpression;
import greenledger.asl.model.ChoiceState.Rule;
import greenledger.asl.model.QueryLanguage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/// Reads the rules of Choice states.
final class ChoiceParser {

    private static final Set<String> NO_OPERATORS = Set.of("Variable", "Next", "Comment", "Assign");
    private static final String PATH = "Path";

    private final TemplateParser templates;
    private final DataflowParser dataflows;

    ChoiceParser(TemplateParser templates, DataflowParser dataflows) {
        this.templates = templates;
        this.dataflows = dataflows;
    }

    Rule parse(Fields rule, QueryLanguage language, int index) {
        rule.require("Next");
        String next = rule.text("Next").orElse("");
        return switch (language) {
            case JSON_PATH -> {
                Dataflow flow = JsonPathDataflow.plain(dataflows.assignments(rule, language, ""));
                yield new Rule(condition(rule), flow, next);
            }
            case JSONATA -> {
                String place = "Choices[" + index + "]/";
                Dataflow flow = dataflows.parse(rule, language, place);
                yield new Rule(jsonata(rule, place), flow, next);
            }
        };
    }

    private Condition jsonata(Fields rule, String place) {
        rule.require("Condition");
        Optional<JsonNode> value = rule.value("Condition");
        if (value.filter(JsonNode::isBoolean).isPresent()) {
            return Condition.constant(value.get().booleanValue());
        }
        if (value.filter(JsonataExpression::isExpression).isEmpty()) {
            rule.refuse("Condition", "Value must be a boolean or a JSONata expression");
            return Condition.constant(false);
        }
        return templates
                .expression(value.get(), place + "Condition", rule.at("Condition"))
                .map(Condition::jsonata)
                .orElseGet(() -> Condition.constant(false));
    }

    private Condition condition(Fields rule) {
        if (rule.has("And")) {
            return Condition.and(conditions(rule, "And"));
        }
        if (rule.has("Or")) {
            return Condition.or(conditions(rule, "Or"));
        }
        if (rule.has("Not")) {
            return Condition.not(
                    rule.object("Not").map(this::condition).orElse(Condition.constant(false)));
        }
        return comparison(rule);
    }

    private List<Condition> conditions(Fields rule, String name) {
        List<Fields> nested = rule.objects(name);
        if (nested.isEmpty()) {
            rule.refuse(name, "Value must be a non-empty array");
        }
        return nested.stream().map(this::condition).toList();
    }

    private Condition comparison(Fields rule) {
        rule.require("Variable");
        Optional<PathExpression> variable = templates.path(rule, "Variable");
        List<String> operators =
                rule.node().properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(name -> !NO_OPERATORS.contains(name))
                        .toList();
        if (operators.size() != 1) {
            rule.refuse("Exactly one comparison operator is required");
        }
        if (variable.isEmpty() || operators.size() != 1) {
            return Condition.constant(false);
        }
        return compare(rule, variable.get(), operators.getFirst())
                .orElseGet(() -> {
                    rule.refuse(operators.getFirst(), "Field is not supported.");
                    return Condition.constant(false);
                });
    }

    private Optional<Condition> compare(Fields rule, PathExpression variable, String operator) {
        JsonNode operand = rule.node().path(operator);
        if (operator.equals("IsPresent")) {
            return Optional.of(Comparison.present(variable, isTrue(rule, operator)));
        }
        Optional<Predicate<JsonNode>> typeTest = Comparators.typeTest(operator);
        if (typeTest.isPresent()) {
            boolean expected = isTrue(rule, operator);
            Predicate<JsonNode> test = typeTest.get();
            return Optional.of(
                    new Comparison(
                            variable,
                            (value, _) -> test.test(value) == expected,
                            Template.constant(operand)));
        }
        boolean path = operator.endsWith(PATH);
        String base = path ? operator.substring(0, operator.length() - PATH.length()) : operator;
        Optional<BiPredicate<JsonNode, JsonNode>> comparator = Comparators.find(base);
        if (comparator.isEmpty()) {
            return Optional.empty();
        }
        Template other =
                path
                        ? templates
                                .path(rule, operator)
                                .<Template>map(found -> found)
                                .orElseGet(() -> Template.constant(operand))
                        : constant(rule, operator);
        return Optional.of(new Comparison(variable, comparator.get(), other));
    }

    private static boolean isTrue(Fields rule, String operator) {
        JsonNode operand = rule.node().path(operator);
        if (!operand.isBoolean()) {
            rule.refuse(operator, "Expected value of type Boolean");
        }
        return operand.booleanValue();
    }

    private static Template constant(Fields rule, String operator) {
        JsonNode operand = rule.node().path(operator);
        boolean fits =
                (operator.startsWith("String") && operand.isTextual())
                        || (operator.startsWith("Numeric") && operand.isNumber())
                        || (operator.startsWith("Boolean") && operand.isBoolean())
                        || (operator.startsWith("Timestamp") && operand.isTextual());
        if (!fits) {
            rule.refuse(operator, "Value has the wrong type for this operator");
        } else if (operator.startsWith("Timestamp")
                && Timestamps.parse(operand.textValue()).isEmpty()) {
            rule.refuse(operator, "String does not match RFC3339 timestamp");
        }
        return Template.constant(operand);
    }
}
