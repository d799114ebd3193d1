package greenledger.domain.place;

import java.math.BigDecimal;

/// Degrees north of the equator, south when negative (WGS 84).
public record Latitude(BigDecimal degrees) {

    private static final int POLE = 90;

    public Latitude {
        degrees = Degrees.checked("A latitude", degrees, POLE);
    }

    double radians() {
        return Math.toRadians(degrees.doubleValue());
    }

    @Override
    public String toString() {
        return degrees.toPlainString();
    }
}
