package greenledger.laptop.client.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellsTest {

    private static void amount(String expected, String cell) {
        assertEquals(new BigDecimal(expected), DecimalCell.amount("quantity", cell), cell);
    }

    @Test
    void numbers_are_read_as_any_country_writes_them() {
        amount("1250.5", "1250.5");
        amount("1250.5", "1250,5");
        amount("1250.5", "1,250.5");
        amount("1250.5", "1.250,5");
        amount("1250.5", "1 250,5");
        amount("1250.5", "1'250.5");
        amount("1250000", "1,250,000");
        amount("1250000", "1.250.000");
        amount("1.250", "1.250");
        amount("0.250", "0,250");
        amount("12.3456", "12,3456");
        amount("-4", "-4");
    }

    @Test
    void a_number_that_two_countries_read_differently_is_refused_but_not_one_of_degrees() {
        RowRefused refused =
                assertThrows(RowRefused.class, () -> DecimalCell.amount("quantity", "1,250"));
        assertEquals(
                "quantity: 1,250 may be 1.250 or 1250. Write it with a decimal point and without"
                        + " other marks.",
                refused.getMessage());
        assertEquals(new BigDecimal("51.339"), DecimalCell.degrees("latitude", "51,339"));
    }

    @Test
    void what_is_no_number_is_refused() {
        for (String cell :
                List.of("ten", "1e3", "1,2,3", "1.2.3", "$5", "12 34", "1,25,000", ".")) {
            assertThrows(RowRefused.class, () -> DecimalCell.amount("quantity", cell), cell);
        }
    }

    @Test
    void dates_are_read_when_day_and_month_are_certain() {
        LocalDate expected = LocalDate.of(2026, 11, 20);
        for (String cell : List.of("2026-11-20", "20.11.2026", "20/11/2026", "11/20/2026")) {
            assertEquals(expected, TimeCell.date("harvestedOn", cell), cell);
        }
        assertEquals(LocalDate.of(2026, 3, 3), TimeCell.date("harvestedOn", "03/03/2026"));
    }

    @Test
    void dates_that_may_be_two_or_are_none_are_refused() {
        RowRefused two =
                assertThrows(RowRefused.class, () -> TimeCell.date("harvestedOn", "03/04/2026"));
        assertTrue(String.valueOf(two.getMessage()).contains("the day from the month"));
        for (String cell :
                List.of("20-11-2026", "2026-02-30", "31.04.2026", "13/13/2026", "45000")) {
            assertThrows(RowRefused.class, () -> TimeCell.date("harvestedOn", cell), cell);
        }
    }

    @Test
    void an_instant_says_its_time_zone() {
        Instant expected = Instant.parse("2026-11-20T08:30:00Z");
        assertEquals(expected, TimeCell.instant("departedAt", "2026-11-20T08:30:00Z"));
        assertEquals(expected, TimeCell.instant("departedAt", "2026-11-20 09:30+01:00"));
        assertThrows(RowRefused.class, () -> TimeCell.instant("departedAt", "2026-11-20 08:30"));
    }

    @Test
    void units_are_codes_or_words_that_mean_one() {
        assertEquals("KGM", UnitCell.code("kg"));
        assertEquals("LBR", UnitCell.code("Lbs"));
        assertEquals("H87", UnitCell.code("h87"));
        assertEquals("H87", UnitCell.code("head"));
        assertEquals("CRATE", UnitCell.code("crate"));
    }
}
