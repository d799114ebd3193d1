package greenledger.domain.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import greenledger.domain.Refused;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlaceTest {

    private static final double MILLIMETRE = 1e-6;

    /// Quarters and halves of a circle whose radius is 6371.0088 km, worked out by hand.
    @ParameterizedTest
    @CsvSource({
        "0, 0, 90, 0, 10007.557221",
        "0, 0, 0, 90, 10007.557221",
        "90, 0, -90, 0, 20015.114442",
        "36.7378, -119.7871, -36.7378, 60.2129, 20015.114442",
        "0, 0, 0, 1, 111.195080",
        "0, 180, 0, -180, 0",
        "90, 17, 90, -100, 0",
        "60, 0, 60, 180, 6671.704814",
        "0, 179.5, 0, -179.5, 111.195080",
    })
    void distances_on_a_sphere_have_closed_forms(
            String lat1, String lon1, String lat2, String lon2, double kilometres) {
        assertEquals(kilometres, spot(lat1, lon1).kilometresTo(spot(lat2, lon2)), 2 * MILLIMETRE);
    }

    /// JFK to LHR, LAX to SFO and SYD to MEL on the WGS 84 ellipsoid by Vincenty's formula, to the
    /// kilometre; a sphere may be half a percent off.
    @ParameterizedTest
    @CsvSource({
        "40.63993, -73.77869, 51.4706, -0.461941, 5555",
        "33.9425, -118.408, 37.619, -122.3748, 543",
        "-33.9461, 151.1772, -37.6733, 144.8433, 706",
    })
    void real_distances_are_met_within_half_a_percent(
            String lat1, String lon1, String lat2, String lon2, double kilometres) {
        assertEquals(
                kilometres, spot(lat1, lon1).kilometresTo(spot(lat2, lon2)), kilometres * 0.0056);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_detour_is_shorter_and_the_way_back_is_as_long(long seed) {
        Random random = new Random(seed);
        Place a = any(random);
        Place b = any(random);
        Place c = any(random);
        assertEquals(a.kilometresTo(b), b.kilometresTo(a), MILLIMETRE);
        assertEquals(0, a.kilometresTo(a));
        double detour = a.kilometresTo(c) + c.kilometresTo(b);
        assertEquals(detour, Math.max(detour, a.kilometresTo(b)), MILLIMETRE);
    }

    @Test
    void the_way_it_was_typed_makes_no_other_place() {
        assertEquals(
                Places.at("36.70", "-119.80", "Field 7", "US"),
                Places.at("36.7", "-119.8", " Field 7 ", "US"));
        assertNotEquals(Places.FRESNO, Places.NOGALES);
    }

    @Test
    void an_address_is_one_line_of_at_most_200_characters() {
        assertEquals(200, Places.at("0", "0", "x".repeat(200), "US").address().length());
        Refused.because(
                "An address is one line of 1 to 200 characters, unlike '" + "x".repeat(59) + "…'.",
                () -> Places.at("0", "0", "x".repeat(201), "US"));
    }

    private static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    private static Place any(Random random) {
        return spot(
                "%.7f".formatted(random.nextDouble(-90, 90)),
                "%.7f".formatted(random.nextDouble(-180, 180)));
    }

    private static Place spot(String latitude, String longitude) {
        return Places.at(latitude, longitude, "somewhere", "US");
    }
}
