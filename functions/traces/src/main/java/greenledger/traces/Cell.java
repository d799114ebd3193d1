package greenledger.traces;

import greenledger.domain.place.Latitude;
import greenledger.domain.place.Longitude;
import java.util.ArrayList;
import java.util.List;

/// A square of one degree on the globe, by its south-western corner. A place lies in exactly one.
record Cell(int south, int west) {

    /// Of one degree of latitude; one of longitude is this at the equator and less elsewhere.
    private static final double KILOMETRES_PER_DEGREE = 111.2;

    static Cell of(Latitude latitude, Longitude longitude) {
        return at(latitude.degrees().doubleValue(), longitude.degrees().doubleValue());
    }

    /// Every cell that a circle of `radius` kilometres touches, and perhaps a few more.
    static List<Cell> around(Latitude latitude, Longitude longitude, double radius) {
        double north = latitude.degrees().doubleValue();
        double east = longitude.degrees().doubleValue();
        double high = radius / KILOMETRES_PER_DEGREE;
        double narrowest = Math.cos(Math.toRadians(Math.min(89, Math.abs(north) + high)));
        double wide = Math.min(180, high / narrowest);
        List<Cell> cells = new ArrayList<>();
        for (int y = floor(Math.max(-90, north - high));
                y <= floor(Math.min(89.999, north + high));
                y++) {
            for (int x = floor(east - wide); x <= floor(east + wide); x++) {
                Cell cell = new Cell(y, Math.floorMod(x + 180, 360) - 180);
                if (!cells.contains(cell)) {
                    cells.add(cell);
                }
            }
        }
        return cells;
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
