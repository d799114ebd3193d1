package greenledger.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitTest {

    /// The worked examples of GS1: an SSCC, a GTIN-13, a GTIN-12 and a GTIN-8.
    @ParameterizedTest
    @ValueSource(strings = {"376104250021234569", "6291041500213", "614141123452", "96385074"})
    void published_numbers_close(String number) {
        assertTrue(CheckDigit.closes(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"376104250021234569", "6291041500213", "614141123452", "96385074"})
    void one_wrong_digit_anywhere_is_noticed(String number) {
        for (int at = 0; at < number.length(); at++) {
            int position = at;
            long closing =
                    IntStream.rangeClosed('0', '9')
                            .mapToObj(digit -> replaced(number, position, (char) digit))
                            .filter(CheckDigit::closes)
                            .count();
            assertEquals(1, closing, "digits that fit at " + position);
        }
    }

    private static String replaced(String number, int at, char digit) {
        return number.substring(0, at) + digit + number.substring(at + 1);
    }
}
