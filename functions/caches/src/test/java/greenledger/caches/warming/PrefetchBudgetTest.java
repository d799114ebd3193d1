package greenledger.caches.warming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PrefetchBudgetTest {

    private static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @Test
    void four_reads_earn_a_row_when_a_row_costs_a_quarter() {
        PrefetchBudget budget = new PrefetchBudget(0.25, 2);
        assertEquals(0, earned(budget, 3).spend(1));
        assertEquals(1, earned(budget, 1).spend(5));
        assertEquals(0, budget.spend(1));
    }

    @Test
    void no_more_is_saved_than_the_limit() {
        assertEquals(2, earned(new PrefetchBudget(0.25, 2), 1000).spend(5));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_wanted_no_more_than_the_share_is_spent(long seed) {
        Random random = new Random(seed);
        PrefetchBudget budget = new PrefetchBudget(0.2, 3);
        int spent = 0;
        for (int reads = 1; reads <= 10_000; reads++) {
            budget.earn();
            int granted = budget.spend(random.nextInt(4));
            assertTrue(granted >= 0);
            spent += granted;
            assertTrue(spent <= 0.2 * reads + 1e-6, spent + " after " + reads);
        }
        assertTrue(spent > 1_500, "only " + spent);
    }

    private static PrefetchBudget earned(PrefetchBudget budget, int reads) {
        for (int i = 0; i < reads; i++) {
            budget.earn();
        }
        return budget;
    }
}
