package greenledger.domain.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.domain.Conformance;
import greenledger.domain.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountryCodeTest {

    @Test
    void every_country_of_the_jdk_is_one() {
        for (String country : Locale.getISOCountries()) {
            assertEquals(country, new CountryCode(country).toString());
        }
    }

    @Test
    void no_other_two_letters_are_one() {
        Set<String> assigned = new TreeSet<>();
        for (char first = 'A'; first <= 'Z'; first++) {
            for (char second = 'A'; second <= 'Z'; second++) {
                String code = "" + first + second;
                if (Iso3166.assigned(code)) {
                    assigned.add(code);
                }
            }
        }
        assertEquals(new TreeSet<>(Set.of(Locale.getISOCountries())), assigned);
    }

    @ParameterizedTest
    @ValueSource(strings = {"us", "USA", "U", "", "UK", "EU", "XX", "XK", "AN"})
    void what_is_not_assigned_is_none(String code) {
        Refused.because(
                "A country is an ISO 3166-1 code of two capital letters, such as US, not '"
                        + code
                        + "'.",
                () -> new CountryCode(code));
    }

    /// UN/LOCODE leaves out an island without a port and adds one code of its own for platforms at
    /// sea.
    @Test
    @Tag("conformance")
    void the_united_nations_list_the_same_countries() {
        List<String> listed =
                Conformance.rows("codes/unlocode-country-codes.csv").stream()
                        .map(row -> row.substring(0, 2))
                        .filter(code -> !code.equals("XZ"))
                        .toList();
        assertEquals(248, listed.size());
        for (String code : listed) {
            assertTrue(Iso3166.assigned(code), code);
        }
    }
}
