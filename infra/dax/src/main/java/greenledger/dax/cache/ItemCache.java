package greenledger.dax.cache;

import java.time.Instant;
import java.util.Optional;

/// Items by primary key, as single reads and writes leave them.
public final class ItemCache {

    private record Entry(CachedItem item, long sequence) {}

    private final ExpiringCache<ItemKey, Entry> entries;

    public ItemCache(CacheSettings settings) {
        entries =
                new ExpiringCache<>(
                        Optional.of(settings.timeToLive()).filter(time -> !time.isZero()),
                        settings.maximumEntries());
    }

    public Optional<CachedItem> get(ItemKey key, Instant now) {
        return entries.get(key, now).map(Entry::item);
    }

    /// Keeps an item unless a later one is there: news may overtake each other between nodes.
    public void put(ItemKey key, CachedItem item, long sequence, Instant since) {
        boolean overtaken =
                entries.peek(key, since).filter(there -> there.sequence() > sequence).isPresent();
        if (!overtaken) {
            entries.put(key, new Entry(item, sequence), since);
        }
    }

    public void remove(ItemKey key) {
        entries.remove(key);
    }

    public CacheStatistics statistics() {
        return entries.statistics();
    }
}
