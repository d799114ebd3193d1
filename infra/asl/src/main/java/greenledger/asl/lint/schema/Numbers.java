package greenledger.asl.lint.schema;

import com.fasterxml.jackson.databind.JsonNode;

/// The ranges that the language gives its numbers.
final class Numbers {
    private static final long MOST = 99_999_999L;

    private Numbers() {}

    static boolean isSeconds(JsonNode value) {
        return isWhole(value) && value.longValue() >= 1;
    }

    static boolean isWhole(JsonNode value) {
        return value.isIntegralNumber() && value.longValue() >= 0 && value.longValue() <= MOST;
    }

    static boolean isRate(JsonNode value) {
        return value.isNumber() && value.doubleValue() >= 1.0;
    }

    static boolean isPercentage(JsonNode value) {
        return value.isNumber() && value.doubleValue() >= 0 && value.doubleValue() <= 100;
    }
}
