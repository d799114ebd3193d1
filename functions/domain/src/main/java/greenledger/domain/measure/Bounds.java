package greenledger.domain.measure;

import greenledger.domain.Decimals;
import greenledger.domain.Excerpt;
import java.math.BigDecimal;

/// How small, large and fine a counted number may be.
final class Bounds {

    private static final int MOST_INTEGER_DIGITS = 15;

    private Bounds() {}

    /// Refuses a number out of bounds.
    ///
    /// @param what begins the message when the number will not do, such as `A quantity`
    static void check(String what, BigDecimal value, int mostDecimals) {
        if (value.signum() < 0) {
            throw new IllegalArgumentException(
                    "%s is not negative; this one is %s.".formatted(what, Excerpt.of(value)));
        }
        if (Decimals.decimals(value) > mostDecimals) {
            throw new IllegalArgumentException(
                    "%s has at most %d decimals; %s has more."
                            .formatted(what, mostDecimals, Excerpt.of(value)));
        }
        if (Decimals.integerDigits(value) > MOST_INTEGER_DIGITS) {
            throw new IllegalArgumentException(
                    "%s has at most %d digits before the point; %s has more."
                            .formatted(what, MOST_INTEGER_DIGITS, Excerpt.of(value)));
        }
    }
}
