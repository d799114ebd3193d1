package greenledger.domain.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.domain.Refused;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoordinatesTest {

    @ParameterizedTest
    @CsvSource({
        "90, 90",
        "-90.0, -90",
        "0, 0",
        "36.7378000, 36.7378",
        "0.0000001, 0.0000001",
        "9E+1, 90"
    })
    void a_latitude_reaches_from_pole_to_pole(BigDecimal degrees, String said) {
        assertEquals(said, new Latitude(degrees).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"91", "90.0000001", "-90.0000001", "-91", "1E+1000000000"})
    void no_latitude_lies_beyond_a_pole(String degrees) {
        Refused.because(
                "A latitude lies between -90 and 90 degrees, not " + degrees + ".",
                () -> new Latitude(new BigDecimal(degrees)));
    }

    @ParameterizedTest
    @CsvSource({
        "180, 180",
        "-180.0, -180",
        "0, 0",
        "-119.7871, -119.7871",
        "91, 91",
        "-179.9999999, -179.9999999"
    })
    void a_longitude_reaches_around_the_earth(BigDecimal degrees, String said) {
        assertEquals(said, new Longitude(degrees).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"181", "180.0000001", "-180.0000001", "1E+1000000000"})
    void no_longitude_lies_beyond_the_antimeridian(String degrees) {
        Refused.because(
                "A longitude lies between -180 and 180 degrees, not " + degrees + ".",
                () -> new Longitude(new BigDecimal(degrees)));
    }

    @Test
    void an_eighth_decimal_is_refused() {
        Refused.because(
                "A latitude has at most 7 decimals; 1E-8 has more.",
                () -> new Latitude(new BigDecimal("0.00000001")));
        Refused.because(
                "A longitude has at most 7 decimals; -119.78710001 has more.",
                () -> new Longitude(new BigDecimal("-119.78710001")));
    }

    @Test
    void equal_degrees_are_equal_coordinates() {
        assertEquals(new Latitude(new BigDecimal("36.70")), new Latitude(new BigDecimal("36.7")));
        assertEquals(new Longitude(new BigDecimal("1E+2")), new Longitude(new BigDecimal("100")));
    }
}
