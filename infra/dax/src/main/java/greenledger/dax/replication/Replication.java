package greenledger.dax.replication;

import greenledger.dax.fault.Faults;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Carries what one node learns about an item to itself at once and to the others after their lag.
///
/// Only the item cache is replicated; each node has its own query cache.
public final class Replication {

    private final List<CacheNode> nodes;
    private final Faults faults;
    private final InstantSource clock;
    private final AtomicLong sequence = new AtomicLong();

    public Replication(List<CacheNode> nodes, Faults faults, InstantSource clock) {
        this.nodes = List.copyOf(nodes);
        this.faults = faults;
        this.clock = clock;
    }

    /// A place in the order of news. Drawn before DynamoDB is read, so that what is read never
    /// hides a write that was made meanwhile.
    public long ticket() {
        return sequence.incrementAndGet();
    }

    /// What was just written.
    public void publish(CacheNode origin, ItemChange change) {
        publish(origin, change, ticket());
    }

    /// What was read after the ticket was drawn.
    public void publish(CacheNode origin, ItemChange change, long ticket) {
        send(origin, change, ticket, clock.instant());
    }

    /// What a transaction wrote, read back after it was answered.
    public void publishFill(CacheNode origin, ItemChange change, long ticket) {
        send(origin, change, ticket, clock.instant().plus(faults.transactionFillLag()));
    }

    private void send(CacheNode origin, ItemChange change, long ticket, Instant due) {
        for (CacheNode node : nodes) {
            Duration lag =
                    node == origin ? Duration.ZERO : faults.replicationLag(origin.id(), node.id());
            node.send(new Arrival(change, ticket, due.plus(lag)));
        }
    }
}
