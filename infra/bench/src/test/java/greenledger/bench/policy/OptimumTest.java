package greenledger.bench.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OptimumTest {

    /// The example of Silberschatz, Galvin and Gagne, Operating System Concepts, three frames: the
    /// optimum that must take in every page has 9 faults there, LRU has 12.
    private static final int[] TEXTBOOK = {
        7, 0, 1, 2, 0, 3, 0, 4, 2, 3, 0, 3, 2, 1, 2, 0, 1, 7, 0, 1
    };

    private static LongStream seeds() {
        return LongStream.range(0, 30);
    }

    @Test
    void lru_has_the_textbooks_twelve_faults() {
        assertEquals(TEXTBOOK.length - 12, lru(TEXTBOOK, 3));
    }

    @Test
    void the_optimum_has_no_more_than_the_textbooks_nine_faults() {
        assertTrue(Optimum.hits(TEXTBOOK, 3) >= TEXTBOOK.length - 9);
        assertEquals(best(TEXTBOOK, 3), Optimum.hits(TEXTBOOK, 3));
    }

    /// By hand, two rows held. LRU: 1 2 in; 3 drives out 1; 1 drives out 2; 2 drives out 3; 2 hits.
    /// The optimum lets 3 pass by: 1 and 2 stay, and each is found, 2 even twice.
    @Test
    void the_optimum_lets_pass_by_what_is_not_read_again() {
        int[] keys = {1, 2, 3, 1, 2, 2};
        assertEquals(1, lru(keys, 2));
        assertEquals(3, Optimum.hits(keys, 2));
    }

    /// By hand: a row more than is held, round and round, is never found by LRU; the optimum holds
    /// one of the two for each round.
    @Test
    void going_round_in_circles_is_the_worst_for_lru() {
        int[] keys = {1, 2, 3, 1, 2, 3, 1, 2, 3};
        assertEquals(0, lru(keys, 2));
        assertEquals(4, Optimum.hits(keys, 2));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nobody_who_tries_every_way_does_better(long seed) {
        int[] keys = new Random(seed).ints(12, 0, 5).toArray();
        int size = 1 + (int) (seed % 3);
        assertEquals(best(keys, size), Optimum.hits(keys, size));
    }

    /// All that could be done: what may be held after each read, and how many hits that can have
    /// taken at most; after each read any row may be left out, the one just read too.
    private static long best(int[] keys, int size) {
        Map<Set<Integer>, Long> ways = Map.of(Set.of(), 0L);
        for (int key : keys) {
            Map<Set<Integer>, Long> next = new HashMap<>();
            ways.forEach((held, hits) -> {
                Set<Integer> after = new HashSet<>(held);
                long now = after.add(key) ? hits : hits + 1;
                if (after.size() <= size) {
                    next.merge(after, now, Math::max);
                    return;
                }
                for (int left : after) {
                    Set<Integer> kept = new HashSet<>(after);
                    kept.remove(left);
                    next.merge(kept, now, Math::max);
                }
            });
            ways = next;
        }
        return ways.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private static long lru(int[] keys, int size) {
        Lru cache = new Lru(size);
        long hits = 0;
        for (int key : keys) {
            hits += cache.read(key) ? 1 : 0;
        }
        return hits;
    }
}
