package greenledger.domain.place;

import greenledger.domain.Decimals;
import greenledger.domain.Excerpt;
import java.math.BigDecimal;

/// Degrees north of the equator, south when negative (WGS 84).
public record Latitude(BigDecimal degrees) {

    private static final BigDecimal POLE = BigDecimal.valueOf(90);

    public Latitude {
        if (degrees.abs().compareTo(POLE) > 0) {
            throw new IllegalArgumentException(
                    "A latitude lies between -90 and 90 degrees, not " + Excerpt.of(degrees) + ".");
        }
        if (Decimals.decimals(degrees) > Longitude.MOST_DECIMALS) {
            throw new IllegalArgumentException(
                    "A latitude has at most 7 decimals; " + Excerpt.of(degrees) + " has more.");
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
