package greenledger.domain;

import java.math.BigDecimal;

/// The one form in which a decimal is kept, so that equal numbers are equal records.
public final class Decimals {

    private Decimals() {}

    /// No trailing zeros behind the point, none of the zeros before it lost.
    public static BigDecimal canonical(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /// How many decimals the number needs.
    public static int decimals(BigDecimal value) {
        return Math.max(0, value.stripTrailingZeros().scale());
    }

    /// How many digits stand before the point.
    public static long integerDigits(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return Math.max(0L, (long) stripped.precision() - stripped.scale());
    }
}
