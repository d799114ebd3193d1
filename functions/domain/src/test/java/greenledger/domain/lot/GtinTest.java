package greenledger.domain.lot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.domain.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GtinTest {

    @ParameterizedTest
    @CsvSource({
        "96385074, 00000096385074",
        "614141123452, 00614141123452",
        "6291041500213, 06291041500213",
        "09506000134352, 09506000134352",
        "10614141123459, 10614141123459",
    })
    void shorter_numbers_are_led_by_zeros(String printed, String value) {
        assertEquals(value, new Gtin(printed).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9638507",
                "963850740",
                "4006381333",
                "00614141123",
                "109506000134352",
                "0950600013435X",
                " 96385074"
            })
    void other_lengths_and_letters_are_refused(String text) {
        Refused.because(
                "A GTIN has 8, 12, 13 or 14 digits; '" + text + "' is none.", () -> new Gtin(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"96385075", "09506000134353", "19506000134352"})
    void a_broken_check_digit_is_noticed(String digits) {
        Refused.because(
                "The last digit of a GTIN checks the others; that of '"
                        + digits
                        + "' does not fit.",
                () -> new Gtin(digits));
    }
}
