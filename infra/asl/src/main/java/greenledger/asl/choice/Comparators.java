package greenledger.asl.choice;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.dataflow.Timestamps;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The data-test operators by name. A value of another type never matches, and never fails.
public final class Comparators {

    /// How two values in order are told apart.
    private static final Map<String, IntPredicate> RELATIONS =
            Map.of(
                    "Equals", order -> order == 0,
                    "LessThan", order -> order < 0,
                    "GreaterThan", order -> order > 0,
                    "LessThanEquals", order -> order <= 0,
                    "GreaterThanEquals", order -> order >= 0);

    private static final Map<String, Predicate<JsonNode>> TYPE_TESTS =
            Map.of(
                    "IsNull", JsonNode::isNull,
                    "IsNumeric", JsonNode::isNumber,
                    "IsString", JsonNode::isTextual,
                    "IsBoolean", JsonNode::isBoolean,
                    "IsTimestamp", value -> instantOf(value).isPresent());

    private Comparators() {}

    /// Two values of one type in order; `…Path` operators compare in the same way.
    public static Optional<BiPredicate<JsonNode, JsonNode>> find(String operator) {
        if (operator.equals("BooleanEquals")) {
            return Optional.of((value, operand) ->
                    value.isBoolean() && operand.isBoolean() && value.equals(operand));
        }
        if (operator.equals("StringMatches")) {
            return Optional.of(Comparators::matches);
        }
        return RELATIONS.entrySet().stream()
                .flatMap(relation ->
                        ordered(operator, relation.getKey(), relation.getValue()).stream())
                .findFirst();
    }

    /// `IsX`, whose operand says whether the value should be an X.
    public static Optional<Predicate<JsonNode>> typeTest(String operator) {
        return Optional.ofNullable(TYPE_TESTS.get(operator));
    }

    private static Optional<BiPredicate<JsonNode, JsonNode>> ordered(
            String operator, String relation, IntPredicate holds) {
        if (operator.equals("String" + relation)) {
            return Optional.of((value, operand) ->
                    value.isTextual()
                            && operand.isTextual()
                            && holds.test(value.textValue().compareTo(operand.textValue())));
        }
        if (operator.equals("Numeric" + relation)) {
            return Optional.of((value, operand) ->
                    value.isNumber()
                            && operand.isNumber()
                            && holds.test(value.decimalValue().compareTo(operand.decimalValue())));
        }
        if (operator.equals("Timestamp" + relation)) {
            return Optional.of((value, operand) ->
                    instantOf(value)
                            .flatMap(a -> instantOf(operand).map(a::compareTo))
                            .filter(holds::test)
                            .isPresent());
        }
        return Optional.empty();
    }

    private static Optional<Instant> instantOf(JsonNode value) {
        return value.isTextual() ? Timestamps.parse(value.textValue()) : Optional.empty();
    }

    /// `*` stands for any characters, `\*` for an asterisk.
    private static boolean matches(JsonNode value, JsonNode operand) {
        if (!value.isTextual() || !operand.isTextual()) {
            return false;
        }
        StringBuilder regex = new StringBuilder("(?s)");
        String pattern = operand.textValue();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length()) {
                i++;
                regex.append(quote(pattern.charAt(i)));
            } else {
                regex.append(c == '*' ? ".*" : quote(c));
            }
        }
        return value.textValue().matches(regex.toString());
    }

    private static String quote(char c) {
        return Pattern.quote(String.valueOf(c));
    }
}
