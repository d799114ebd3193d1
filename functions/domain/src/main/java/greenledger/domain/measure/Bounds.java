package greenledger.domain.measure;

import greenledger.domain.Decimals;
import greenledger.domain.Excerpt;
import greenledger.domain.InvalidComponent;
import java.math.BigDecimal;

/// How small, large and fine a counted number may be.
final class Bounds {

    private static final int MOST_INTEGER_DIGITS = 15;

    private Bounds() {}

    /// Refuses a number out of bounds.
    ///
    /// @param component what the record calls the number
    /// @param what begins the message when the number will not do, such as `A quantity`
    static void check(String component, String what, BigDecimal value, int mostDecimals) {
        if (value.signum() < 0) {
            throw new InvalidComponent(
                    component,
                    "%s is not negative; this one is %s.".formatted(what, Excerpt.of(value)));
        }
        if (Decimals.decimals(value) > mostDecimals) {
            throw new InvalidComponent(
                    component,
                    "%s has at most %d decimals; %s has more."
                            .formatted(what, mostDecimals, Excerpt.of(value)));
        }
        if (Decimals.integerDigits(value) > MOST_INTEGER_DIGITS) {
            throw new InvalidComponent(
                    component,
                    "%s has at most %d digits before the point; %s has more."
                            .formatted(what, MOST_INTEGER_DIGITS, Excerpt.of(value)));
        }
    }
}
