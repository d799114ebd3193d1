package greenledger.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {

    @Test
    void what_stands_around_it_is_cut_off() {
        assertEquals("Field 7, Fresno", Line.of("An address", "  Field 7, Fresno\u2003\n", 60));
    }

    @Test
    void an_accent_typed_apart_is_the_same_accent() {
        assertEquals("jalape\u00F1o", Line.of("A variety", "jalapen\u0303o", 60));
    }

    @Test
    void the_longest_fits() {
        assertEquals("x".repeat(60), Line.of("A variety", " " + "x".repeat(60), 60));
        assertEquals("x", Line.of("A variety", "x", 60));
    }

    @Test
    void a_longer_one_does_not() {
        Refused.because(
                "A variety is one line of 1 to 60 characters, unlike '" + "x".repeat(59) + "…'.",
                () -> Line.of("A variety", "x".repeat(61), 60));
    }

    @Test
    void nothing_but_blanks_is_no_text() {
        Refused.because(
                "A variety is one line of 1 to 60 characters, unlike '  '.",
                () -> Line.of("A variety", "  ", 60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\tb", "a\u0000b", "a\u2028b", "a\u2029b", "a\uD800b"})
    void what_cannot_be_printed_on_one_line_is_refused(String text) {
        Refused.because(
                "A variety is one line of 1 to 60 characters, unlike 'a\uFFFDb'.",
                () -> Line.of("A variety", text, 60));
    }
}
