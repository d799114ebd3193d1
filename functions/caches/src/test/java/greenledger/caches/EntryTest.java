package greenledger.caches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// When a row is read anew.
class EntryTest {

    private static final int TIMES = 100_000;
    private static final long COST = 20;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @Test
    void rows_that_were_loaded_together_are_not_all_due_together() {
        CachePolicy policy = policy(0.2, 0);
        long[] ends =
                IntStream.range(0, TIMES)
                        .mapToLong(_ -> entry(policy).softExpiry())
                        .sorted()
                        .toArray();
        assertTrue(ends[0] >= 800 && ends[0] < 805, () -> "seed " + seed);
        assertTrue(ends[TIMES - 1] <= 1_000 && ends[TIMES - 1] > 995, () -> "seed " + seed);
        assertEquals(900, (double) ends[TIMES / 2], 5, () -> "seed " + seed);
    }

    /// The chance that the refresh is no later than so long before its time is e to the power of
    /// that, measured in the cost of an answer.
    @Test
    void the_nearer_its_time_the_likelier_a_row_is_read_anew() {
        CachePolicy policy = policy(0, 1);
        Entry entry = entry(policy);
        for (int costs = 1; costs <= 4; costs++) {
            long now = 1_000 - costs * COST;
            long due =
                    IntStream.range(0, TIMES).filter(_ -> entry.isDue(now, policy, random)).count();
            assertEquals(Math.exp(-costs), due / (double) TIMES, 0.01, () -> "seed " + seed);
        }
        assertFalse(entry.isDue(1_000 - 11 * COST, policy, random));
        assertTrue(entry.isDue(1_000, policy, random));
    }

    @Test
    void without_eagerness_a_row_is_not_read_before_its_time() {
        CachePolicy policy = policy(0, 0);
        Entry entry = entry(policy);
        assertFalse(IntStream.range(0, TIMES).anyMatch(_ -> entry.isDue(999, policy, random)));
        assertTrue(entry.isDue(1_000, policy, random));
    }

    private Entry entry(CachePolicy policy) {
        return Entry.of(Optional.of(Rows.row(1)), 0, COST, policy, random);
    }

    private static CachePolicy policy(double jitter, double beta) {
        return new CachePolicy(
                Duration.ofSeconds(1),
                jitter,
                Duration.ofMillis(100),
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                beta);
    }
}
