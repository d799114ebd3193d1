package greenledger.domain.place;

import greenledger.domain.Decimals;
import greenledger.domain.Excerpt;
import java.math.BigDecimal;

/// The form of an angle on the Earth.
final class Degrees {

    /// About a centimetre on the ground.
    private static final int MOST_DECIMALS = 7;

    private Degrees() {}

    /// The angle in its one form, or a refusal.
    ///
    /// @param what begins the message when the angle will not do, such as `A latitude`
    static BigDecimal checked(String what, BigDecimal degrees, int limit) {
        if (degrees.abs().compareTo(BigDecimal.valueOf(limit)) > 0) {
            throw new IllegalArgumentException(
                    "%s lies between -%d and %d degrees, not %s."
                            .formatted(what, limit, limit, Excerpt.of(degrees)));
        }
        if (Decimals.decimals(degrees) > MOST_DECIMALS) {
            throw new IllegalArgumentException(
                    "%s has at most %d decimals; %s has more."
                            .formatted(what, MOST_DECIMALS, Excerpt.of(degrees)));
        }
        return Decimals.canonical(degrees);
    }
}
