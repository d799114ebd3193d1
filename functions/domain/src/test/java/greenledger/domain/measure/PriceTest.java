package greenledger.domain.measure;

import static greenledger.domain.measure.Amounts.price;
import static greenledger.domain.measure.Amounts.quantity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import greenledger.domain.Refused;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTest {

    @Test
    void equal_amounts_are_equal_prices() {
        assertEquals(price("1.8", "USD", "KGM"), price("1.800", "USD", "KGM"));
        assertNotEquals(price("1.80", "USD", "KGM"), price("1.80", "EUR", "KGM"));
        assertNotEquals(price("1.80", "USD", "KGM"), price("1.80", "USD", "LBR"));
    }

    @ParameterizedTest
    @CsvSource({
        "1.8, USD, 1.80 USD per KGM",
        "0, USD, 0.00 USD per KGM",
        "0.01, USD, 0.01 USD per KGM",
        "185, JPY, 185 JPY per KGM",
        "1E+2, JPY, 100 JPY per KGM",
        "0.125, KWD, 0.125 KWD per KGM",
        "999999999999999.99, USD, 999999999999999.99 USD per KGM",
    })
    void it_is_written_in_whole_minor_units(String amount, String currency, String said) {
        assertEquals(said, price(amount, currency, "KGM").toString());
    }

    @ParameterizedTest
    @CsvSource({"1.855, USD, 2", "0.5, JPY, 0", "0.1255, KWD, 3"})
    void a_fraction_of_the_smallest_unit_is_refused(String amount, String currency, int decimals) {
        Refused.because(
                "An amount in %s has at most %d decimals; %s has more."
                        .formatted(currency, decimals, amount),
                () -> price(amount, currency, "KGM"));
    }

    @Test
    void nobody_is_paid_for_taking_produce() {
        Refused.because(
                "An amount of money is not negative; this one is -0.01.",
                () -> price("-0.01", "USD", "KGM"));
    }

    @Test
    void an_amount_beyond_all_money_is_refused() {
        Refused.because(
                "An amount of money has at most 15 digits before the point; 1E+15 has more.",
                () -> price("1E+15", "USD", "KGM"));
    }

    @ParameterizedTest
    @CsvSource({
        "1.85, USD, KGM, 1250.5 KGM, 2313.43",
        "1.85, USD, KGM, 1 LBR, 0.84",
        "100, JPY, KGM, 0.015 KGM, 2",
        "100, JPY, KGM, 0.014 KGM, 1",
        "6.00, USD, DZN, 1 H87, 0.50",
        "1.00, USD, LBR, 1 KGM, 2.20",
    })
    void a_quantity_costs_amount_times_units_rounded_half_up(
            String amount, String currency, String per, String quantity, BigDecimal cost) {
        assertEquals(
                new Money(cost, new CurrencyCode(currency)),
                price(amount, currency, per).of(quantity(quantity)));
    }

    @Test
    void a_price_per_kilogram_says_nothing_of_litres() {
        Refused.because(
                "LTR is a unit of volume and KGM one of mass; they do not convert.",
                () -> price("1.85", "USD", "KGM").of(quantity("1 LTR")));
    }

    @Test
    void money_reads_as_people_write_it() {
        assertEquals(
                "2313.40 USD",
                new Money(new BigDecimal("2313.4"), new CurrencyCode("USD")).toString());
    }
}
