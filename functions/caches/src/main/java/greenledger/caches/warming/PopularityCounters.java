package greenledger.caches.warming;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts reads by key in bounded space: whatever is read often is among those that it knows.
///
/// When it is full, the key that counts least makes place for the new one, which takes over its
/// count. So a count is never too low, and too high by at most that of the least: the share of one
/// counter in all. After "Space-Saving": Metwally, Agrawal, El Abbadi, Efficient Computation of
/// Frequent and Top-k Elements in Data Streams, ICDT 2005.
public final class PopularityCounters<K> {

    private final HalfLife halfLife;
    private final int most;
    private final Map<K, Popularity<K>> counters = new HashMap<>();

    /// @param most how many keys are known at once
    public PopularityCounters(HalfLife halfLife, int most) {
        this.halfLife = halfLife;
        this.most = most;
    }

    public synchronized void read(K key, Instant at) {
        Popularity<K> read = Popularity.once(key, at, halfLife);
        if (counters.size() == most && !counters.containsKey(key)) {
            Popularity<K> least = least();
            counters.remove(least.key());
            counters.put(
                    key, new Popularity<>(key, Popularity.sum(least.score(), read.score()), at));
        } else {
            counters.merge(key, read, Popularity::plus);
        }
    }

    /// Those that count most, the first of them first.
    public synchronized List<Popularity<K>> hottest(int most) {
        return counters.values().stream()
                .sorted(Comparator.<Popularity<K>>comparingDouble(Popularity::score).reversed())
                .limit(most)
                .toList();
    }

    /// What several have counted, added up.
    public static <K> Collection<Popularity<K>> total(Collection<Popularity<K>> counted) {
        Map<K, Popularity<K>> total = new HashMap<>();
        counted.forEach(each -> total.merge(each.key(), each, Popularity::plus));
        return total.values();
    }

    private Popularity<K> least() {
        return counters.values().stream()
                .min(Comparator.comparingDouble(Popularity::score))
                .orElseThrow();
    }
}
