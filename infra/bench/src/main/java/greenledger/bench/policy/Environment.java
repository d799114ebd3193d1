package greenledger.bench.policy;

import greenledger.caches.warming.Popularity;
import greenledger.caches.warming.PopularityCounters;
import greenledger.caches.warming.WarmingPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/// An execution environment as the warming sees it: a cache that begins with the hot set, and
/// counters of what was read.
final class Environment {

    private static final WarmingPolicy POLICY = WarmingPolicy.USUAL;

    private final Cache cache;
    private final Instant end;
    private final Random sampling;
    private final PopularityCounters<Integer> counters =
            new PopularityCounters<>(POLICY.halfLife(), POLICY.counters());
    private Instant tells;

    Environment(Cache cache, Instant start, Instant end, Random sampling) {
        this.cache = cache;
        this.end = end;
        this.sampling = sampling;
        this.tells = start.plus(POLICY.every());
    }

    boolean lives(Instant now) {
        return now.isBefore(end);
    }

    /// The hottest last, as what was just read: a cache that is too small keeps those.
    void warm(List<Integer> hotSet) {
        hotSet.reversed().forEach(cache::load);
    }

    boolean read(int key, Instant now) {
        if (sampling.nextInt(POLICY.oneIn()) == 0) {
            counters.read(key, now);
        }
        return cache.read(key);
    }

    /// Whether it is time to tell what was read.
    boolean tells(Instant now) {
        if (now.isBefore(tells)) {
            return false;
        }
        tells = now.plus(POLICY.every());
        return true;
    }

    List<Popularity<Integer>> told() {
        return counters.hottest(POLICY.told());
    }
}
