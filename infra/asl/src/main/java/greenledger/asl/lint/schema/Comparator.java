package greenledger.asl.lint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The comparisons of a JSONPath Choice, and the values that each takes.
final class Comparator {
    private static final Pattern ORDERED =
            Pattern.compile(
                    "(String|Numeric|Timestamp)(Equals|LessThan|GreaterThan|LessThanEquals"
                            + "|GreaterThanEquals)(Path)?");
    private static final List<String> TESTS =
            List.of("IsNull", "IsPresent", "IsNumeric", "IsString", "IsBoolean", "IsTimestamp");

    private Comparator() {}

    static boolean isKnown(String operator) {
        return TESTS.contains(operator)
                || operator.matches("BooleanEquals(Path)?|StringMatches")
                || ORDERED.matcher(operator).matches();
    }

    static boolean accepts(String operator, JsonNode value) {
        if (operator.endsWith("Path")) {
            return value.isTextual() && Paths.isPath(value.textValue());
        }
        if (TESTS.contains(operator) || operator.equals("BooleanEquals")) {
            return value.isBoolean();
        }
        if (operator.equals("StringMatches")) {
            return value.isTextual();
        }
        Matcher ordered = ORDERED.matcher(operator);
        return ordered.matches()
                && switch (ordered.group(1)) {
                    case "String" -> value.isTextual();
                    case "Numeric" -> value.isNumber();
                    default -> Timestamps.isValid(value);
                };
    }
}
