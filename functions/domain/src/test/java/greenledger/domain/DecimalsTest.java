package greenledger.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

    @ParameterizedTest
    @CsvSource({
        "1250.50, 1250.5, 1, 4",
        "1E+3, 1000, 0, 4",
        "0.000, 0, 0, 1",
        "0E+1000000000, 0, 0, 1",
        "0E-1000000000, 0, 0, 1",
        "-90.0, -90, 0, 2",
        "0.000001, 0.000001, 6, 0",
        "100, 100, 0, 3",
    })
    void every_number_has_one_form(
            BigDecimal number, String canonical, int decimals, int integerDigits) {
        assertEquals(canonical, Decimals.canonical(number).toPlainString());
        assertEquals(decimals, Decimals.decimals(number));
        assertEquals(integerDigits, Decimals.integerDigits(number));
        assertEquals(new BigDecimal(canonical), Decimals.canonical(number));
    }
}
