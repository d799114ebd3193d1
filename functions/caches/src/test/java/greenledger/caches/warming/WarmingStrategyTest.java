package greenledger.caches.warming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmingStrategyTest {

    private static final HalfLife HOUR = new HalfLife(Duration.ofHours(1));
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    /// Read eight times an hour and a half ago, three times half an hour ago, once just now.
    private static final List<Popularity<String>> KNOWN =
            List.of(lot("often", 8, 90), lot("sometimes", 3, 30), lot("lately", 1, 0));

    @Test
    void the_popular_come_first_whenever_they_were_read() {
        assertEquals(
                List.of("often", "sometimes", "lately"), chosen(new PopularItemsWarmingStrategy()));
    }

    @Test
    void a_blend_without_freshness_is_popularity() {
        assertEquals(
                List.of("often", "sometimes", "lately"),
                chosen(new RecencyBlendWarmingStrategy(0, HOUR)));
    }

    @Test
    void a_blend_of_nothing_but_freshness_is_the_order_of_the_last_reads() {
        assertEquals(
                List.of("lately", "sometimes", "often"),
                chosen(new RecencyBlendWarmingStrategy(1, HOUR)));
    }

    /// In half-lives of an hour: often 3 - 1.5, sometimes log₂3 - 0.5 = 1.08, lately 0 of
    /// popularity, halved; of freshness with a fade of half an hour -3, -1 and 0, halved.
    @Test
    void a_blend_lets_the_less_popular_pass_what_was_not_read_for_long() {
        HalfLife halfAnHour = new HalfLife(Duration.ofMinutes(30));
        WarmingStrategy blend = new RecencyBlendWarmingStrategy(0.5, halfAnHour);
        assertEquals(List.of("sometimes", "lately", "often"), chosen(blend));
        double halves = blend.rank(KNOWN.get(1), NOON) - blend.rank(KNOWN.get(0), NOON);
        assertEquals((1.0849625 - 1.5 + 3 - 1) / 2, halves, 1e-6);
    }

    @Test
    void no_more_are_chosen_than_are_wanted() {
        assertEquals(
                List.of("often", "sometimes"),
                new PopularItemsWarmingStrategy().choose(KNOWN, NOON, 2));
    }

    @Test
    void a_share_is_a_share() {
        assertThrows(
                IllegalArgumentException.class, () -> new RecencyBlendWarmingStrategy(1.1, HOUR));
    }

    private static List<String> chosen(WarmingStrategy strategy) {
        return strategy.choose(KNOWN, NOON, 3);
    }

    private static Popularity<String> lot(String key, int reads, int minutesAgo) {
        Instant at = NOON.minus(Duration.ofMinutes(minutesAgo));
        return Popularity.of(key, reads, at, at, HOUR);
    }
}
