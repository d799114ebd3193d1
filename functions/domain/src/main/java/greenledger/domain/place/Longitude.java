package greenledger.domain.place;

import greenledger.domain.Decimals;
import greenledger.domain.Excerpt;
import java.math.BigDecimal;

/// Degrees east of Greenwich, west when negative (WGS 84).
public record Longitude(BigDecimal degrees) {

    /// About a centimetre on the ground.
    static final int MOST_DECIMALS = 7;

    private static final BigDecimal ANTIMERIDIAN = BigDecimal.valueOf(180);

    public Longitude {
        if (degrees.abs().compareTo(ANTIMERIDIAN) > 0) {
            throw new IllegalArgumentException(
                    "A longitude lies between -180 and 180 degrees, not "
                            + Excerpt.of(degrees)
                            + ".");
        }
        if (Decimals.decimals(degrees) > MOST_DECIMALS) {
            throw new IllegalArgumentException(
                    "A longitude has at most 7 decimals; " + Excerpt.of(degrees) + " has more.");
        }
        degrees = Decimals.canonical(degrees);
    }

    double radians() {
        return Math.toRadians(degrees.doubleValue());
    }

    @Override
    public String toString() {
        return degrees.toPlainString();
    }
}
