package greenledger.dax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.dax.support.Origin;
import greenledger.dax.support.TestCluster;
import greenledger.dax.support.WithOrigin;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Three nodes as a client meets them: it asks any of them, and they do not know the same.
@Tag("slow")
@ExtendWith(WithOrigin.class)
class ReplicationTest {

    private static final Duration LAG = Duration.ofMillis(200);

    /// The client chooses nodes at random: that so many reads miss one of three has a chance of 3
    /// in 10^11.
    private static final int ENOUGH_TO_MEET_ALL = 60;

    private final TestCluster cluster;

    ReplicationTest(Origin local) throws IOException {
        cluster = TestCluster.start(local, it -> it.nodes(3));
        cluster.faults().replicationLag(LAG);
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void a_write_is_read_back_or_not_by_chance_until_all_nodes_know_of_it() {
        cluster.put(cluster.dax(), "lot", 1);
        cluster.clock().turn(LAG);
        assertEquals(Set.of(1L), seen(() -> cluster.read("lot")));
        cluster.put(cluster.dax(), "lot", 2);
        assertEquals(Set.of(1L, 2L), seen(() -> cluster.read("lot")));
        cluster.clock().turn(LAG);
        assertEquals(Set.of(2L), seen(() -> cluster.read("lot")));
    }

    @Test
    void what_one_node_reads_the_others_learn() {
        cluster.put(cluster.dynamoDb(), "lot", 1);
        assertEquals(1, cluster.read("lot"));
        cluster.clock().turn(LAG);
        cluster.put(cluster.dynamoDb(), "lot", 2);
        assertEquals(Set.of(1L), seen(() -> cluster.read("lot")));
        assertEquals(1, cluster.misses());
    }

    @Test
    void each_node_has_a_query_cache_of_its_own() {
        assertEquals(Set.of(0L), seen(this::countLots));
        assertEquals(3, cluster.server().statistics().results().misses());
        cluster.put(cluster.dynamoDb(), "lot", 1);
        assertEquals(Set.of(0L), seen(this::countLots));
    }

    @Test
    void news_that_is_late_everywhere_leaves_the_nodes_agreed() {
        for (int v = 1; v <= 20; v++) {
            cluster.put(cluster.dax(), "lot", v);
        }
        cluster.clock().turn(LAG);
        assertEquals(Set.of(20L), seen(() -> cluster.read("lot")));
        assertEquals(0, cluster.server().statistics().underway());
    }

    private long countLots() {
        return cluster.dax().scan(it -> it.tableName(cluster.tables().lots())).count();
    }

    private static Set<Long> seen(LongSupplier read) {
        Set<Long> seen = new TreeSet<>();
        for (int i = 0; i < ENOUGH_TO_MEET_ALL; i++) {
            seen.add(read.getAsLong());
        }
        return seen;
    }
}
