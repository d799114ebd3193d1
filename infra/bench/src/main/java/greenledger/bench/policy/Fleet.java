package greenledger.bench.policy;

import greenledger.caches.warming.Popularity;
import greenledger.caches.warming.PopularityCounters;
import greenledger.caches.warming.WarmingPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Environments that come and go, each with a cache of its own, and a warmer that is told by them
/// what is read.
///
/// Each read goes to any of them. One whose time is up is followed by a new one at the next read,
/// and what it has not told is lost.
///
/// @param environments how many there are at once
/// @param life how long one lives on average
/// @param size how many rows its cache holds
record Fleet(int environments, Duration life, int size, Help help, long seed) {

    /// How often the warmer runs.
    static final Duration WARMER = Duration.ofMinutes(5);

    FleetRun run(Trace trace) {
        Random random = new Random(seed);
        Random sampling = new Random(seed + 1);
        Map<Integer, Environment> alive = new HashMap<>();
        Map<Integer, List<Popularity<Integer>>> told = new HashMap<>();
        List<Integer> hotSet = List.of();
        Instant warmer = trace.at(0).plus(WARMER);
        FleetRun.Counts counts = new FleetRun.Counts();
        for (int i = 0; i < trace.length(); i++) {
            Instant now = trace.at(i);
            if (!now.isBefore(warmer)) {
                hotSet = hotSet(told.values(), now);
                warmer = warmer.plus(WARMER);
            }
            int slot = random.nextInt(environments);
            Environment known = alive.get(slot);
            if (known == null || !known.lives(now)) {
                known = started(now, random, sampling);
                known.warm(hotSet);
                alive.put(slot, known);
                counts.started(slot, hotSet.size());
            }
            counts.read(slot, known.read(trace.key(i), now));
            if (known.tells(now)) {
                told.put(slot, known.told());
            }
        }
        return counts.run(trace.name(), this);
    }

    private Environment started(Instant now, Random random, Random sampling) {
        double share = -Math.log(1 - random.nextDouble());
        Instant end = now.plusMillis((long) (share * life.toMillis()));
        return new Environment(new CaffeineCache(size), now, end, sampling);
    }

    private List<Integer> hotSet(Collection<List<Popularity<Integer>>> told, Instant now) {
        return help.strategy()
                .map(strategy ->
                        strategy.choose(
                                PopularityCounters.total(
                                        told.stream().flatMap(List::stream).toList()),
                                now,
                                Math.min(WarmingPolicy.USUAL.rows(), size)))
                .orElse(List.of());
    }
}
