package greenledger.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void sixty_characters_are_shown_whole() {
        assertEquals("'" + "x".repeat(60) + "'", Excerpt.of("x".repeat(60)));
    }

    @Test
    void more_than_sixty_are_cut_to_sixty() {
        assertEquals("'" + "x".repeat(59) + "…'", Excerpt.of("x".repeat(61)));
    }

    @Test
    void what_would_break_a_log_line_or_turn_its_direction_is_replaced() {
        assertEquals("'a\uFFFDb\uFFFDc\uFFFDd'", Excerpt.of("a\nb\u202Ec\u0000d"));
    }

    @Test
    void a_character_cut_in_half_is_replaced() {
        assertEquals(
                "'" + "x".repeat(58) + "\uFFFD…'", Excerpt.of("x".repeat(58) + "\uD83C\uDF45xx"));
    }

    @Test
    void a_number_of_a_billion_digits_stays_short() {
        assertEquals("1E+1000000000", Excerpt.of(new BigDecimal("1E+1000000000")));
    }
}
