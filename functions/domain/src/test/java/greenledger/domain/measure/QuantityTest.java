package greenledger.domain.measure;

import static greenledger.domain.measure.Amounts.quantity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.domain.Refused;
import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @Test
    void equal_numbers_of_a_unit_are_equal_quantities() {
        assertEquals(quantity("1250.5 KGM"), quantity("1250.500 KGM"));
        assertEquals(quantity("1000 KGM"), quantity("1E+3 KGM"));
        assertEquals(quantity("1000 KGM").hashCode(), quantity("1E+3 KGM").hashCode());
        assertNotEquals(quantity("1 TNE"), quantity("1000 KGM"));
    }

    @Test
    void it_reads_as_people_write_it() {
        assertEquals("1000 KGM", quantity("1E+3 KGM").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.000001", "999999999999999.999999", "0E+99", "1.0000000"})
    void the_smallest_and_the_largest_fit(BigDecimal value) {
        assertEquals(0, new Quantity(value, new UnitCode("KGM")).value().compareTo(value));
    }

    @Test
    void less_than_nothing_is_refused() {
        Refused.because(
                "A quantity is not negative; this one is -0.5.", () -> quantity("-0.5 KGM"));
    }

    @Test
    void a_seventh_decimal_is_refused() {
        Refused.because(
                "A quantity has at most 6 decimals; 1E-7 has more.",
                () -> quantity("0.0000001 KGM"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000000", "1E+15", "1E+1000000000"})
    void a_sixteenth_digit_is_refused(String value) {
        Refused.because(
                "A quantity has at most 15 digits before the point; " + value + " has more.",
                () -> quantity(value + " KGM"));
    }

    @Test
    void only_nothing_is_zero() {
        assertTrue(quantity("0.0 KGM").isZero());
        assertFalse(quantity("0.000001 KGM").isZero());
    }

    @ParameterizedTest
    @CsvSource({
        "1 TNE, 1000 KGM",
        "1 LBR, 453.59237 GRM",
        "1 STN, 907.18474 KGM",
        "2 BUA, 8 G23",
        "1000 KGM, 2204.622622 LBR",
        "1 GLL, 3.785412 LTR",
        "30 H87, 2.5 DZN",
        "1 H87, 0.083333 DZN",
        "0.0005 GRM, 0.000001 KGM",
        "0.0004 GRM, 0 KGM",
        "0.0015 GRM, 0.000002 KGM",
        "0.0025 GRM, 0.000003 KGM",
    })
    void it_converts_exactly_where_six_decimals_can_say_it_and_half_up_elsewhere(
            String from, String to) {
        Quantity expected = quantity(to);
        assertEquals(expected, quantity(from).in(expected.unit()));
    }

    @Test
    void kilograms_are_no_litres() {
        Refused.because(
                "KGM is a unit of mass and LTR one of volume; they do not convert.",
                () -> quantity("1 KGM").in(new UnitCode("LTR")));
    }

    @Test
    void sums_and_rests_are_in_the_first_unit() {
        assertEquals(quantity("1500 KGM"), quantity("500 KGM").plus(quantity("1 TNE")));
        assertEquals(quantity("0.5 TNE"), quantity("1 TNE").minus(quantity("500 KGM")));
        assertEquals(quantity("0 TNE"), quantity("1 TNE").minus(quantity("1000 KGM")));
    }

    @Test
    void more_than_there_is_cannot_be_taken() {
        Refused.because(
                "There is less than 3 KGM to take from 2 KGM.",
                () -> quantity("2 KGM").minus(quantity("3 KGM")));
    }

    @Test
    void sizes_are_compared_without_rounding() {
        assertTrue(quantity("0.000001 TNE").exceeds(quantity("0.999999 GRM")));
        assertFalse(quantity("1 TNE").exceeds(quantity("1000 KGM")));
        assertTrue(quantity("1000.000001 KGM").exceeds(quantity("1 TNE")));
        assertFalse(quantity("0.0004 GRM").exceeds(quantity("0.000001 KGM")));
        assertTrue(quantity("0.0004 GRM").exceeds(quantity("0 KGM")));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_was_added_can_be_taken_away_again(long seed) {
        Random random = new Random(seed);
        Quantity one = any(random);
        Quantity other = any(random);
        assertEquals(one, one.plus(other).minus(other));
        assertEquals(one.plus(other), other.plus(one));
        assertEquals(one.exceeds(other), other.value().compareTo(one.value()) < 0);
    }

    private static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    private static Quantity any(Random random) {
        return new Quantity(
                BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), random.nextInt(7)),
                new UnitCode("KGM"));
    }
}
