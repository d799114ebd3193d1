package greenledger.traces;

import greenledger.domain.place.Latitude;
import greenledger.domain.place.Longitude;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A square of one degree on the globe, by its south-western corner. A place lies in exactly one.
record Cell(int south, int west) {

    /// Of one degree along a great circle of the globe that [greenledger.domain.place.Place]
    /// measures on, rounded down.
    private static final double KILOMETRES_PER_DEGREE = 111.19;

    static Cell of(Latitude latitude, Longitude longitude) {
        return at(latitude.degrees().doubleValue(), longitude.degrees().doubleValue());
    }

    /// Every cell that a circle of `radius` kilometres touches, and perhaps a few more.
    static List<Cell> around(Latitude latitude, Longitude longitude, double radius) {
        double north = latitude.degrees().doubleValue();
        double east = longitude.degrees().doubleValue();
        double high = radius / KILOMETRES_PER_DEGREE;
        double wide = halfWidth(north, high);
        Set<Cell> cells = new LinkedHashSet<>();
        for (int y = floor(Math.max(-90, north - high));
                y <= floor(Math.min(89.999, north + high));
                y++) {
            for (int x = floor(east - wide); x <= floor(east + wide); x++) {
                cells.add(new Cell(y, Math.floorMod(x + 180, 360) - 180));
            }
        }
        return List.copyOf(cells);
    }

    /// How many degrees of longitude a circle reaches to either side; all, when a pole is within.
    private static double halfWidth(double latitude, double radius) {
        return Math.abs(latitude) + radius >= 90
                ? 180
                : Math.toDegrees(
                        Math.asin(
                                Math.sin(Math.toRadians(radius))
                                        / Math.cos(Math.toRadians(latitude))));
    }

    /// The poles and the date line belong to the cells beside them.
    private static Cell at(double latitude, double longitude) {
        return new Cell(
                Math.min(89, floor(latitude)), Math.floorMod(floor(longitude) + 180, 360) - 180);
    }

    private static int floor(double degrees) {
        return (int) Math.floor(degrees);
    }

    @Override
    public String toString() {
        return south + "," + west;
    }
}
