package greenledger.dax.replication;

import greenledger.dax.cache.CacheSettings;
import greenledger.dax.cache.CachedItem;
import greenledger.dax.cache.ItemCache;
import greenledger.dax.cache.ItemKey;
import greenledger.dax.cache.QueryCache;
import greenledger.dax.cache.ResultPage;
import greenledger.dax.replication.ItemChange.Forget;
import greenledger.dax.replication.ItemChange.Keep;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/// The memory of one node: its caches, and the news from others that has not reached it yet.
///
/// News is let in when somebody looks, so that time is whatever the clock says and no thread waits
/// for it.
public final class CacheNode {

    private final int id;
    private final InstantSource clock;
    private final ItemCache items;
    private final QueryCache results;
    private final Queue<Arrival> underway = new PriorityQueue<>(Arrival.BY_DUE_TIME);

    public CacheNode(
            int id, InstantSource clock, CacheSettings itemCache, CacheSettings queryCache) {
        this.id = id;
        this.clock = clock;
        this.items = new ItemCache(itemCache);
        this.results = new QueryCache(queryCache);
    }

    public int id() {
        return id;
    }

    public synchronized Optional<CachedItem> find(ItemKey key) {
        Instant now = clock.instant();
        admit(now);
        return items.get(key, now);
    }

    public synchronized Optional<ResultPage> find(DynamoDbRequest question) {
        return results.get(question, clock.instant());
    }

    public synchronized void keep(DynamoDbRequest question, ResultPage page) {
        results.put(question, page, clock.instant());
    }

    public synchronized NodeStatistics statistics() {
        admit(clock.instant());
        return new NodeStatistics(items.statistics(), results.statistics(), underway.size());
    }

    synchronized void send(Arrival arrival) {
        underway.add(arrival);
        admit(clock.instant());
    }

    private void admit(Instant now) {
        for (Arrival next = underway.peek();
                next != null && !next.due().isAfter(now);
                next = underway.peek()) {
            underway.remove();
            switch (next.change()) {
                case Keep(ItemKey key, CachedItem item) ->
                        items.put(key, item, next.sequence(), next.due());
                case Forget(ItemKey key) -> items.remove(key);
            }
        }
    }
}
