package greenledger.domain.place;

import java.math.BigDecimal;

/// Degrees east of Greenwich, west when negative (WGS 84).
public record Longitude(BigDecimal degrees) {

    private static final int ANTIMERIDIAN = 180;

    public Longitude {
        degrees = Degrees.checked("A longitude", degrees, ANTIMERIDIAN);
    }

    double radians() {
        return Math.toRadians(degrees.doubleValue());
    }

    @Override
    public String toString() {
        return degrees.toPlainString();
    }
}
