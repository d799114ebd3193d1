package greenledger.bench.policy;

import java.util.function.IntFunction;

/// What one cache that lives through a whole trace finds, by the way it evicts.
record LoneRun(String trace, int size, double lru, double caffeine, double optimum) {

    static LoneRun of(Trace trace, int size) {
        return new LoneRun(
                trace.name(),
                size,
                hitRate(trace, size, Lru::new),
                hitRate(trace, size, CaffeineCache::new),
                (double) Optimum.hits(trace.keys(), size) / trace.length());
    }

    private static double hitRate(Trace trace, int size, IntFunction<Cache> kind) {
        Cache cache = kind.apply(size);
        long hits = 0;
        for (int key : trace.keys()) {
            hits += cache.read(key) ? 1 : 0;
        }
        return (double) hits / trace.length();
    }
}
