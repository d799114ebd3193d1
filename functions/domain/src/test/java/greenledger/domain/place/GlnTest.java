package greenledger.domain.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.domain.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlnTest {

    @ParameterizedTest
    @ValueSource(strings = {"9506000000008", "0614141000012", "6291041500213"})
    void thirteen_digits_that_close_are_one(String digits) {
        assertEquals(digits, new Gln(digits).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "614141000012", "09506000134352", "950600000000X", "９506000000008"})
    void anything_else_is_none(String text) {
        Refused.because("A GLN has 13 digits; '" + text + "' is none.", () -> new Gln(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9506000000007", "0071430010550"})
    void a_wrong_check_digit_is_noticed(String digits) {
        Refused.because(
                "The last digit of a GLN checks the others; that of '" + digits + "' does not fit.",
                () -> new Gln(digits));
    }
}
