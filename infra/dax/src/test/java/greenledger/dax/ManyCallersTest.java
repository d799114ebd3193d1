package greenledger.dax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.dax.support.Origin;
import greenledger.dax.support.TestCluster;
import greenledger.dax.support.WithOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Many callers of one node at once, each of whom must read what it wrote.
@Tag("slow")
@ExtendWith(WithOrigin.class)
class ManyCallersTest {

    private static final int CALLERS = 16;
    private static final int ROUNDS = 50;

    @Test
    void each_reads_its_own_writes(Origin local) throws Exception {
        try (TestCluster cluster = TestCluster.start(local);
                ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
            List<Callable<Integer>> callers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                String lot = "lot-" + i;
                callers.add(() -> writeAndRead(cluster, lot));
            }
            int rounds = 0;
            for (Future<Integer> caller : threads.invokeAll(callers)) {
                rounds += caller.get();
            }
            assertEquals(CALLERS * ROUNDS, rounds);
            assertEquals(CALLERS * ROUNDS, cluster.hits());
        }
    }

    private static int writeAndRead(TestCluster cluster, String lot) {
        int rounds = 0;
        for (int v = 0; v < ROUNDS; v++) {
            cluster.put(cluster.dax(), lot, v);
            assertEquals(v, cluster.read(lot));
            rounds++;
        }
        return rounds;
    }
}
