package greenledger.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.domain.place.Longitude;
import greenledger.domain.place.Place;
import greenledger.domain.place.Places;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The cells around a circle hold every place within it.
class CellTest {

    private static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_place_within_the_circle_is_within_its_cells(long seed) {
        Random random = new Random(seed);
        double north = edgy(random, 90);
        double east = edgy(random, 180);
        double radius = 1 + random.nextInt(500);
        Place centre = place(north, east);
        List<Cell> cells = Cell.around(centre.latitude(), centre.longitude(), radius);
        for (int i = 0; i < 200; i++) {
            Place near = around(north, east, radius, random);
            if (Globe.kilometres(near, north, east) <= radius) {
                Cell cell = Cell.of(near.latitude(), near.longitude());
                assertTrue(cells.contains(cell), () -> "seed " + seed + ": " + near);
            }
        }
        assertEquals(cells.size(), cells.stream().distinct().count());
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0.5, '0,0'",
        "-0.5, -0.5, '-1,-1'",
        "90, 12.5, '89,12'",
        "-90, 12.5, '-90,12'",
        "0, 180, '0,-180'",
        "0, -180, '0,-180'",
        "0, 179.9, '0,179'"
    })
    void every_place_lies_in_one_cell(double north, double east, String cell) {
        Place place = place(north, east);
        assertEquals(cell, Cell.of(place.latitude(), place.longitude()).toString());
    }

    @Test
    void a_small_circle_touches_few_cells() {
        assertEquals(
                List.of(new Cell(36, -120)),
                Cell.around(Places.FRESNO.latitude(), new Longitude(new BigDecimal("-119.5")), 10));
    }

    /// Half of them where globes go wrong: at the poles and at the date line.
    private static double edgy(Random random, double limit) {
        double any = (random.nextDouble() * 2 - 1) * limit;
        return random.nextBoolean() ? any : Math.copySign(limit - random.nextDouble() * 5, any);
    }

    /// Mostly within the circle, whatever the latitude.
    private static Place around(double north, double east, double radius, Random random) {
        double bearing = random.nextDouble() * 2 * Math.PI;
        double angle = radius / 6371.0088 * (0.9 + random.nextDouble() * 0.1);
        double from = Math.toRadians(north);
        double to =
                Math.asin(
                        Math.sin(from) * Math.cos(angle)
                                + Math.cos(from) * Math.sin(angle) * Math.cos(bearing));
        double turn =
                Math.atan2(
                        Math.sin(bearing) * Math.sin(angle) * Math.cos(from),
                        Math.cos(angle) - Math.sin(from) * Math.sin(to));
        double longitude = east + Math.toDegrees(turn);
        return place(Math.toDegrees(to), Math.IEEEremainder(longitude, 360));
    }

    private static Place place(double north, double east) {
        return Places.at(decimal(north), decimal(east), "-", "US");
    }

    private static String decimal(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(6, RoundingMode.HALF_EVEN).toPlainString();
    }
}
