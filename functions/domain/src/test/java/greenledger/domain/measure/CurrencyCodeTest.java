package greenledger.domain.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.domain.Refused;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrencyCodeTest {

    /// Bulgaria pays in euros since January 2026; older JDKs do not know yet.
    private static final Set<String> WITHDRAWN_LATELY = Set.of("BGN");

    @ParameterizedTest
    @CsvSource({"USD, 2", "EUR, 2", "JPY, 0", "ISK, 0", "KWD, 3", "TND, 3", "ZWG, 2", "XCG, 2"})
    void a_currency_knows_its_smallest_unit(CurrencyCode currency, int decimals) {
        assertEquals(decimals, currency.minorUnits());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "usd", "US$", "", "ETH", "XXX", "XTS", "XAU", "XDR", "CHW", "BOV", "DEM", "BGN",
                "HRK"
            })
    void what_nobody_pays_in_is_none(String code) {
        Refused.because(
                "A currency is an ISO 4217 code in use, such as USD or EUR, not '" + code + "'.",
                () -> new CurrencyCode(code));
    }

    @Test
    void the_jdk_agrees_on_the_smallest_units() {
        List<Currency> both =
                Currency.getAvailableCurrencies().stream()
                        .filter(known -> Iso4217.minorUnits(known.getCurrencyCode()).isPresent())
                        .toList();
        assertTrue(both.size() > 140, "currencies known to both: " + both.size());
        for (Currency currency : both) {
            assertEquals(
                    currency.getDefaultFractionDigits(),
                    new CurrencyCode(currency.getCurrencyCode()).minorUnits(),
                    currency.getCurrencyCode());
        }
    }

    @Test
    void ours_are_all_known_to_the_jdk() {
        Set<String> ours = new TreeSet<>(Iso4217.codes());
        Currency.getAvailableCurrencies().forEach(known -> ours.remove(known.getCurrencyCode()));
        assertEquals(Set.of(), ours);
    }

    @Test
    void every_country_can_pay() {
        Set<String> theirs =
                Stream.of(Locale.getISOCountries())
                        .map(country -> Currency.getInstance(Locale.of("", country)))
                        .filter(Objects::nonNull)
                        .map(Currency::getCurrencyCode)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(theirs.size() > 140, "currencies of countries: " + theirs.size());
        theirs.removeAll(Iso4217.codes());
        theirs.removeAll(WITHDRAWN_LATELY);
        assertEquals(Set.of(), theirs);
    }
}
