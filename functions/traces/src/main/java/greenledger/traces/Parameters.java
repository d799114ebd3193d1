package greenledger.traces;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/// What the parameters of queries may be. Each throws with the rule that was broken.
final class Parameters {

    static final int USUAL_LIMIT = 25;
    private static final int MOST = 100;

    private Parameters() {}

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
}
