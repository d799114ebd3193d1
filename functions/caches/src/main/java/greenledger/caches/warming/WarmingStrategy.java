package greenledger.caches.warming;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Which of the keys that were read are to be loaded before they are asked for again.
public sealed interface WarmingStrategy
        permits PopularItemsWarmingStrategy, RecencyBlendWarmingStrategy {

    /// The higher, the sooner it is loaded. Comparable at one instant only.
    double rank(Popularity<?> known, Instant now);

    /// The first of them first.
    default <K> List<K> choose(Collection<Popularity<K>> known, Instant now, int most) {
        return known.stream()
                .sorted(
                        Comparator.<Popularity<K>>comparingDouble(each -> rank(each, now))
                                .reversed())
                .limit(most)
                .map(Popularity::key)
                .toList();
    }
}
