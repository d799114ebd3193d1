package greenledger.dax.cache;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// Keeps the most recently used entries, each for its time. Its owner sees to it that one thread
/// uses it at once.
final class ExpiringCache<K, V> {

    private static final int INITIAL_CAPACITY = 64;
    private static final float LOAD_FACTOR = 0.75f;

    private record Entry<V>(V value, Instant since) {}

    private final Optional<Duration> timeToLive;
    private final int maximumEntries;
    private final SequencedMap<K, Entry<V>> byUse =
            new LinkedHashMap<>(INITIAL_CAPACITY, LOAD_FACTOR, true);
    private long hits;
    private long misses;
    private long evictions;

    /// Without a time to live entries never expire.
    ExpiringCache(Optional<Duration> timeToLive, int maximumEntries) {
        this.timeToLive = timeToLive;
        this.maximumEntries = maximumEntries;
    }

    Optional<V> get(K key, Instant now) {
        Optional<V> found = peek(key, now);
        if (found.isPresent()) {
            hits++;
        } else {
            misses++;
        }
        return found;
    }

    /// What is there, without being counted as asked for.
    Optional<V> peek(K key, Instant now) {
        Entry<V> entry = byUse.get(key);
        if (entry != null && hasExpired(entry, now)) {
            byUse.remove(key);
            return Optional.empty();
        }
        return Optional.ofNullable(entry).map(Entry::value);
    }

    void put(K key, V value, Instant since) {
        byUse.put(key, new Entry<>(value, since));
        if (byUse.size() > maximumEntries) {
            byUse.pollFirstEntry();
            evictions++;
        }
    }

    void remove(K key) {
        byUse.remove(key);
    }

    CacheStatistics statistics() {
        return new CacheStatistics(hits, misses, evictions, byUse.size());
    }

    private boolean hasExpired(Entry<V> entry, Instant now) {
        return timeToLive.isPresent() && now.isAfter(entry.since().plus(timeToLive.get()));
    }
}
