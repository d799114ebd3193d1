package greenledger.dax.replication;

import java.time.Instant;
import java.util.Comparator;

/// News on its way to a node. The sequence is the order in which news arose in the cluster.
record Arrival(ItemChange change, long sequence, Instant due) {

    static final Comparator<Arrival> BY_DUE_TIME =
            Comparator.comparing(Arrival::due).thenComparingLong(Arrival::sequence);
}
