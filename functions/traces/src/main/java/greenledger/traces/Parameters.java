package greenledger.traces;

import greenledger.aws.Problem;
import greenledger.domain.Excerpt;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the parameters of queries may be. Each throws with the rule that was broken.
final class Parameters {

    static final int USUAL_LIMIT = 25;
    private static final int MOST = 100;

    private Parameters() {}

    /// @throws Problem 400 that lists all there are
    static void refuseUnknown(Map<String, String> query, Set<String> known) {
        Set<String> unknown = new TreeSet<>(query.keySet());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw Problem.invalid(
                    unknown.iterator().next(),
                    "There is no such parameter; there are "
                            + String.join(", ", new TreeSet<>(known))
                            + ".");
        }
    }

    static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException _) {
            throw new IllegalArgumentException(
                    "Give an instant such as 2026-11-20T08:30:00Z, not " + text + ".");
        }
    }

    static Long revision(String text) {
        if (!text.matches("[1-9]\\d{0,9}")) {
            throw new IllegalArgumentException(
                    "A revision is a whole number from 1, not " + text + ".");
        }
        return Long.valueOf(text);
    }

    static Integer limit(String text) {
        if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > MOST) {
            throw new IllegalArgumentException(
                    "A page has 1 to " + MOST + " items, not " + text + ".");
        }
        return Integer.valueOf(text);
    }

    static BigDecimal amount(String text) {
        if (!text.matches("\\d{1,15}(\\.\\d{1,6})?")) {
            throw new IllegalArgumentException("Give an amount such as 1.85, not " + text + ".");
        }
        return new BigDecimal(text);
    }

    /// Reads one of these by its name.
    static <T> Function<String, T> oneOf(T[] values) {
        return text ->
                Arrays.stream(values)
                        .filter(value -> value.toString().equals(text))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "Give one of "
                                                + Arrays.stream(values)
                                                        .map(Object::toString)
                                                        .collect(Collectors.joining(", "))
                                                + ", not "
                                                + Excerpt.of(text)
                                                + "."));
    }
}
