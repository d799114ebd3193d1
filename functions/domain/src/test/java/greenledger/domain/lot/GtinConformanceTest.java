package greenledger.domain.lot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.domain.Conformance;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Our reading of trade item numbers against that of GS1's own syntax engine.
@Tag("conformance")
class GtinConformanceTest {

    /// A link that GS1 takes, with the number as it was printed and as GS1 understands it.
    private static final Pattern UNDERSTOOD =
            Pattern.compile("true\\thttps?://\\S*?/01/([0-9]{8,14})[/?]?\\S*\\t\\^01([0-9]{14}).*");

    private static final Pattern REFUSED = Pattern.compile("false\\t\\^01([0-9]{14})\\t.*");

    @Test
    void numbers_of_all_lengths_are_led_by_the_same_zeros() {
        List<MatchResult> links = matches(UNDERSTOOD, "gs1/dl-uri-parse.tsv");
        assertTrue(links.size() >= 20, "links with a GTIN: " + links.size());
        for (MatchResult link : links) {
            assertEquals(link.group(2), new Gtin(link.group(1)).value());
        }
    }

    @Test
    void the_same_check_digits_are_wrong() {
        List<MatchResult> refused = matches(REFUSED, "gs1/ai-unbracketed-process.tsv");
        assertFalse(refused.isEmpty(), "no GTIN with a wrong check digit");
        for (MatchResult number : refused) {
            assertThrows(IllegalArgumentException.class, () -> new Gtin(number.group(1)));
        }
    }

    private static List<MatchResult> matches(Pattern pattern, String table) {
        return Conformance.rows(table).stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(Matcher::toMatchResult)
                .toList();
    }
}
