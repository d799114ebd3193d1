package greenledger.domain.party;

import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.domain.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartiesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "acme-2", "abcdefghijklmnopqrstuvwxyz", "0-9"})
    void a_tenant_has_a_short_plain_name(String value) {
        assertEquals(value, new TenantId(value).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Acme",
                "a b",
                "a#b",
                "a_b",
                "a.b",
                "abcdefghijklmnopqrstuvwxyz0",
                "\u00E9"
            })
    void any_other_tenant_is_refused(String value) {
        Refused.because(
                "A tenant has 1 to 26 small letters, digits and hyphens, unlike '" + value + "'.",
                () -> new TenantId(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "farm-1",
                "AZaz09._:-",
                "urn:gs1:gln:0614141000012",
                "0123456789012345678901234567890123456789012345678901234567890123"
            })
    void a_party_has_the_id_its_tenant_gave_it(String value) {
        assertEquals(value, new PartyId(value).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "farm 1", "farm#1", "farm/1", "f\u00E9", "@farm"})
    void any_other_party_is_refused(String value) {
        Refused.because(
                "A party has 1 to 64 letters, digits, dots, underscores, hyphens and colons,"
                        + " unlike '"
                        + value
                        + "'.",
                () -> new PartyId(value));
    }

    @Test
    void a_party_of_65_characters_is_refused() {
        Refused.because(
                "A party has 1 to 64 letters, digits, dots, underscores, hyphens and colons,"
                        + " unlike '"
                        + "x".repeat(59)
                        + "…'.",
                () -> new PartyId("x".repeat(65)));
    }
}
