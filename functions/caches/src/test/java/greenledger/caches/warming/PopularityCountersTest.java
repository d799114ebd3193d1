package greenledger.caches.warming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PopularityCountersTest {

    private static final HalfLife HOUR = new HalfLife(Duration.ofHours(1));
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final int MOST = 20;

    private record Read(String key, Instant at) {}

    private static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @Test
    void a_read_counts_half_after_a_half_life_and_a_quarter_after_two() {
        PopularityCounters<String> counters = new PopularityCounters<>(HOUR, MOST);
        counters.read("apples", NOON);
        Popularity<String> apples = counters.hottest(1).getFirst();
        assertEquals(1, apples.reads(NOON, HOUR), 1e-6);
        assertEquals(0.5, apples.reads(NOON.plus(Duration.ofHours(1)), HOUR), 1e-6);
        assertEquals(0.25, apples.reads(NOON.plus(Duration.ofHours(2)), HOUR), 1e-6);
    }

    @Test
    void three_fresh_reads_count_more_than_five_of_an_hour_ago() {
        PopularityCounters<String> counters = new PopularityCounters<>(HOUR, MOST);
        read(counters, "pears", 5, NOON.minus(Duration.ofHours(1)));
        read(counters, "apples", 3, NOON);
        assertEquals(List.of("apples", "pears"), keys(counters.hottest(2)));
        assertEquals(3, counters.hottest(2).getFirst().reads(NOON, HOUR), 1e-6);
        assertEquals(2.5, counters.hottest(2).getLast().reads(NOON, HOUR), 1e-6);
    }

    @Test
    void what_has_not_been_read_for_a_year_can_still_be_counted_and_compared() {
        PopularityCounters<String> counters = new PopularityCounters<>(HOUR, MOST);
        read(counters, "pears", 1000, NOON.minus(Duration.ofDays(365)));
        read(counters, "apples", 1, NOON);
        read(counters, "pears", 2, NOON.plus(Duration.ofDays(365)));
        assertEquals(List.of("pears", "apples"), keys(counters.hottest(2)));
    }

    @Test
    void what_two_have_counted_adds_up_to_what_one_would_have() {
        Popularity<String> one = Popularity.of("apples", 6, NOON, NOON, HOUR);
        Instant before = NOON.minus(Duration.ofHours(1));
        Popularity<String> other = Popularity.of("apples", 8, before, before, HOUR);
        Popularity<String> both = PopularityCounters.total(List.of(other, one)).iterator().next();
        assertEquals(10, both.reads(NOON, HOUR), 1e-6);
        assertEquals(NOON, both.last());
    }

    /// The bounds of Space-Saving, for counts that fade.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_count_is_never_too_low_nor_too_high_by_more_than_one_counters_share(long seed) {
        List<Read> reads = reads(new Random(seed));
        PopularityCounters<String> counters = new PopularityCounters<>(HOUR, MOST);
        reads.forEach(read -> counters.read(read.key(), read.at()));
        Instant now = reads.getLast().at();
        Map<String, Double> truth = decayed(reads, now);
        double share = truth.values().stream().mapToDouble(Double::doubleValue).sum() / MOST;
        Map<String, Double> counted =
                counters.hottest(MOST).stream()
                        .collect(Collectors.toMap(Popularity::key, each -> each.reads(now, HOUR)));
        assertEquals(MOST, counted.size());
        truth.forEach((key, reallyRead) -> {
            if (reallyRead > share) {
                assertTrue(counted.containsKey(key), key + " is missing");
            }
        });
        counted.forEach((key, count) -> {
            double real = truth.getOrDefault(key, 0.0);
            assertTrue(count >= real - 1e-6, key + ": " + count + " of " + real);
            assertTrue(count <= real + share + 1e-6, key + ": " + count + " of " + real);
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_order_in_which_reads_are_told_does_not_matter(long seed) {
        Random random = new Random(seed);
        List<Read> reads = reads(random);
        List<Read> shuffled = new ArrayList<>(reads);
        Collections.shuffle(shuffled, random);
        Map<String, Double> told = scores(reads);
        Map<String, Double> toldOtherwise = scores(shuffled);
        assertEquals(told.keySet(), toldOtherwise.keySet());
        told.forEach((key, score) ->
                assertEquals(score, toldOtherwise.getOrDefault(key, 0.0), 1e-6, key));
    }

    private static Map<String, Double> scores(List<Read> reads) {
        PopularityCounters<String> roomy = new PopularityCounters<>(HOUR, reads.size());
        reads.forEach(read -> roomy.read(read.key(), read.at()));
        return roomy.hottest(reads.size()).stream()
                .collect(Collectors.toMap(Popularity::key, Popularity::score));
    }

    /// Few keys read often and many seldom, over some hours.
    private static List<Read> reads(Random random) {
        List<Read> reads = new ArrayList<>();
        Instant at = NOON;
        for (int i = 0; i < 2_000; i++) {
            at = at.plusMillis(random.nextInt(20_000));
            double skewed = Math.pow(random.nextDouble(), 3);
            reads.add(new Read("lot-" + (int) (skewed * 200), at));
        }
        return reads;
    }

    /// Straight from the definition.
    private static Map<String, Double> decayed(List<Read> reads, Instant now) {
        Map<String, Double> truth = new HashMap<>();
        for (Read read : reads) {
            double hours = Duration.between(read.at(), now).toMillis() / 3_600_000.0;
            truth.merge(read.key(), Math.exp(-hours * Math.log(2)), Double::sum);
        }
        return truth;
    }

    private static void read(
            PopularityCounters<String> counters, String key, int times, Instant at) {
        for (int i = 0; i < times; i++) {
            counters.read(key, at);
        }
    }

    private static List<String> keys(List<Popularity<String>> popularities) {
        Function<Popularity<String>, String> key = Popularity::key;
        return popularities.stream().map(key).toList();
    }
}
