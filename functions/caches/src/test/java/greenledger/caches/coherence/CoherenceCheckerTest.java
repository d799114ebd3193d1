package greenledger.caches.coherence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.core.ViewKey;
import greenledger.domain.party.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the checker lets pass, and what it does not.
class CoherenceCheckerTest {

    private static final ViewKey KEY = new ViewKey(new TenantId("roma"), "lot", 1, "tomatoes");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final CoherenceChecker checker = new CoherenceChecker(Duration.ofSeconds(10));

    CoherenceCheckerTest() {
        checker.written(KEY, NOON);
        checker.written(KEY, NOON.plusSeconds(60));
    }

    @Test
    void each_environment_for_itself_may_be_behind_for_a_while() {
        checker.read(1, KEY, 0, 1, NOON.plusSeconds(59));
        checker.read(2, KEY, 2, 2, NOON.plusSeconds(60));
        checker.read(1, KEY, 1, 1, NOON.plusSeconds(70));
        checker.read(1, KEY, 0, 2, NOON.plusSeconds(71));

        assertEquals(Map.of(), checker.breaches());
        assertEquals(Duration.ofSeconds(10), checker.stalest());
    }

    @Test
    void what_was_seen_is_not_unseen() {
        checker.read(1, KEY, 0, 2, NOON.plusSeconds(61));
        checker.read(1, KEY, 0, 1, NOON.plusSeconds(62));

        assertEquals(Map.of(Breach.BACK_IN_TIME, 1L), checker.breaches());
    }

    @Test
    void what_was_there_does_not_vanish() {
        checker.read(1, KEY, 0, 1, NOON);
        checker.read(1, KEY, 0, 0, NOON.plusSeconds(5));

        assertEquals(Map.of(Breach.BACK_IN_TIME, 1L), checker.breaches());
    }

    @Test
    void a_reader_is_not_shown_less_than_he_was_told() {
        checker.read(1, KEY, 2, 1, NOON.plusSeconds(61));

        assertEquals(Map.of(Breach.BELOW_TOKEN, 1L), checker.breaches());
    }

    @Test
    void staleness_ends() {
        checker.read(1, KEY, 0, 1, NOON.plusSeconds(71));

        assertEquals(Map.of(Breach.TOO_STALE, 1L), checker.breaches());
    }

    @Test
    void nobody_reads_what_nobody_wrote() {
        checker.read(1, KEY, 0, 3, NOON.plusSeconds(61));

        assertEquals(Map.of(Breach.NEVER_WRITTEN, 1L), checker.breaches());
    }
}
