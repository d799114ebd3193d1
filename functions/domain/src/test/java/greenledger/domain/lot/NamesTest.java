package greenledger.domain.lot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.domain.Refused;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static final String TOO_LONG = "x".repeat(61);
    private static final String RULE =
            " is one line of 1 to 60 characters, unlike '" + "x".repeat(59) + "…'.";

    @Test
    void a_commodity_is_written_small() {
        assertEquals(new Commodity("tomato"), new Commodity(" Tomato "));
        assertEquals("tomato", new Commodity("TOMATO").toString());
        Refused.because("A commodity" + RULE, () -> new Commodity(TOO_LONG));
    }

    @Test
    void a_variety_keeps_its_capitals() {
        assertEquals("Roma", new Variety(" Roma ").toString());
        Refused.because("A variety" + RULE, () -> new Variety(TOO_LONG));
    }

    @Test
    void a_grade_is_written_as_its_scheme_writes_it() {
        assertEquals("USDA", new GradeScheme("USDA ").toString());
        assertEquals("U.S. No. 1", new GradeCode("U.S. No. 1").toString());
        Refused.because("A grade scheme" + RULE, () -> new GradeScheme(TOO_LONG));
        Refused.because("A grade" + RULE, () -> new GradeCode(TOO_LONG));
    }
}
