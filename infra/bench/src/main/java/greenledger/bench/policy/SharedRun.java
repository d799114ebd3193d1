package greenledger.bench.policy;

import greenledger.caches.warming.MarkovPredictor;
import greenledger.caches.warming.PrefetchBudget;
import greenledger.caches.warming.WarmingPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// What a cache finds that all environments share, with and without rows being fetched ahead. It
/// evicts as DAX does, by the last use.
///
/// A row that is likely to be asked for next goes along with a request for one that was not there;
/// it costs no request of its own.
///
/// @param prefetched rows that were fetched ahead
record SharedRun(
        String trace, int size, boolean prefetches, long reads, long hits, long prefetched) {

    private static final WarmingPolicy POLICY = WarmingPolicy.USUAL;

    static SharedRun of(Trace trace, int size, boolean prefetches) {
        Cache cache = new Lru(size);
        MarkovPredictor<Integer, Integer> predictor =
                new MarkovPredictor<>(POLICY.gate(), POLICY.pause(), POLICY.counters());
        PrefetchBudget budget = POLICY.budget();
        long hits = 0;
        long prefetched = 0;
        for (int i = 0; i < trace.length(); i++) {
            int key = trace.key(i);
            boolean hit = cache.read(key);
            hits += hit ? 1 : 0;
            if (prefetches) {
                learn(predictor, trace, i, trace.at(i));
                budget.earn();
                if (!hit) {
                    List<Integer> wanted = wanted(predictor, trace, key, cache);
                    List<Integer> fetched = wanted.subList(0, budget.spend(wanted.size()));
                    fetched.forEach(cache::load);
                    prefetched += fetched.size();
                }
            }
        }
        return new SharedRun(trace.name(), size, prefetches, trace.length(), hits, prefetched);
    }

    double hitRate() {
        return (double) hits / reads;
    }

    /// How many rows were read from the table for each that was asked for.
    double rowsPerRead() {
        return (double) (reads - hits + prefetched) / reads;
    }

    /// What one caller reads of one lot is a sequence; some of them are listened to, as the warmer
    /// does.
    private static void learn(
            MarkovPredictor<Integer, Integer> predictor, Trace trace, int read, Instant at) {
        int key = trace.key(read);
        int sequence = Objects.hash(trace.caller(read), key / trace.views());
        if (Math.floorMod(sequence, POLICY.oneIn()) == 0) {
            predictor.saw(sequence, key % trace.views(), at);
        }
    }

    private static List<Integer> wanted(
            MarkovPredictor<Integer, Integer> predictor, Trace trace, int key, Cache cache) {
        int lot = key / trace.views();
        return predictor.after(key % trace.views()).stream()
                .map(view -> lot * trace.views() + view)
                .filter(next -> !cache.holds(next))
                .toList();
    }
}
