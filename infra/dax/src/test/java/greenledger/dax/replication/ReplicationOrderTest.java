package greenledger.dax.replication;

import static greenledger.dax.support.Values.item;
import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.dax.cache.CacheSettings;
import greenledger.dax.cache.CachedItem;
import greenledger.dax.cache.ItemKey;
import greenledger.dax.fault.FaultSwitches;
import greenledger.dax.replication.ItemChange.Forget;
import greenledger.dax.replication.ItemChange.Keep;
import greenledger.dax.support.TurnedClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;

/// In which order news is believed, whatever the order in which it comes.
class ReplicationOrderTest {

    private static final Duration LAG = Duration.ofMillis(100);
    private static final ItemKey KEY = new ItemKey("lots", SdkBytes.fromUtf8String("lot"));

    private final TurnedClock clock = new TurnedClock();
    private final FaultSwitches faults = new FaultSwitches();
    private final List<CacheNode> nodes = IntStream.range(0, 2).mapToObj(this::node).toList();
    private final Replication replication = new Replication(nodes, faults, clock);

    @Test
    void news_arrives_at_its_origin_at_once_and_elsewhere_after_the_lag() {
        faults.replicationLag(LAG);
        replication.publish(nodes.get(0), keep(1));
        assertEquals(found(1), nodes.get(0).find(KEY));
        assertEquals(Optional.empty(), nodes.get(1).find(KEY));
        clock.turn(LAG.minusNanos(1));
        assertEquals(Optional.empty(), nodes.get(1).find(KEY));
        clock.turn(Duration.ofNanos(1));
        assertEquals(found(1), nodes.get(1).find(KEY));
    }

    @Test
    void older_news_that_comes_later_is_not_believed() {
        faults.replicationLag(LAG);
        replication.publish(nodes.get(0), keep(1));
        faults.replicationLag(Duration.ZERO);
        replication.publish(nodes.get(0), keep(2));
        clock.turn(LAG);
        assertEquals(found(2), nodes.get(0).find(KEY));
        assertEquals(found(2), nodes.get(1).find(KEY));
    }

    @Test
    void what_was_read_before_a_write_does_not_hide_it() {
        long ticket = replication.ticket();
        replication.publish(nodes.get(0), keep(2));
        replication.publish(nodes.get(0), keep(1), ticket);
        assertEquals(found(2), nodes.get(0).find(KEY));
        replication.publish(nodes.get(0), keep(3), replication.ticket());
        assertEquals(found(3), nodes.get(0).find(KEY));
    }

    @Test
    void what_is_forgotten_is_forgotten_everywhere() {
        replication.publish(nodes.get(0), keep(1));
        replication.publish(nodes.get(1), new Forget(KEY));
        assertEquals(Optional.empty(), nodes.get(0).find(KEY));
        assertEquals(Optional.empty(), nodes.get(1).find(KEY));
    }

    @Test
    void an_entry_ages_from_its_arrival() {
        faults.replicationLag(LAG);
        replication.publish(nodes.get(0), keep(1));
        clock.turn(CacheSettings.DEFAULT_TIME_TO_LIVE.plus(LAG));
        assertEquals(Optional.empty(), nodes.get(0).find(KEY));
        assertEquals(found(1), nodes.get(1).find(KEY));
    }

    private CacheNode node(int id) {
        CacheSettings settings = CacheSettings.livingFor(CacheSettings.DEFAULT_TIME_TO_LIVE);
        return new CacheNode(id, clock, settings, settings);
    }

    private static Keep keep(int v) {
        return new Keep(KEY, CachedItem.of(item("v", v)));
    }

    private static Optional<CachedItem> found(int v) {
        return Optional.of(CachedItem.of(item("v", v)));
    }
}
