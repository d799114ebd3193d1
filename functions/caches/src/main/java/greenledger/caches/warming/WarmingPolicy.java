package greenledger.caches.warming;

import greenledger.caches.warming.MarkovPredictor.Gate;
import java.time.Duration;

/// How much is learnt from reads, and how much is loaded before it is asked for.
///
/// @param strategy which keys are loaded
/// @param halfLife how fast reads are forgotten
/// @param oneIn of so many reads one is counted
/// @param counters how many keys an environment counts
/// @param told how many of them it tells the warmer of
/// @param every how often it does
/// @param rows how many rows of a view an environment loads when it starts
/// @param gate from when on it is believed what comes next
/// @param pause after so long a silence a caller begins anew
/// @param prefetched how many rows a read allows to be fetched, on average, that nobody asked for
public record WarmingPolicy(
        WarmingStrategy strategy,
        HalfLife halfLife,
        int oneIn,
        int counters,
        int told,
        Duration every,
        int rows,
        Gate gate,
        Duration pause,
        double prefetched) {

    /// How many rows are fetched at once that nobody asked for, however many are allowed.
    public static final int MOST_PREFETCHED = 4;

    public static final WarmingPolicy USUAL =
            new WarmingPolicy(
                    new PopularItemsWarmingStrategy(),
                    new HalfLife(Duration.ofHours(1)),
                    4,
                    512,
                    128,
                    Duration.ofMinutes(1),
                    200,
                    new Gate(0.4, 3),
                    Duration.ofMinutes(5),
                    0.25);

    public WarmingPolicy with(WarmingStrategy other) {
        return new WarmingPolicy(
                other, halfLife, oneIn, counters, told, every, rows, gate, pause, prefetched);
    }

    public PrefetchBudget budget() {
        return new PrefetchBudget(prefetched, MOST_PREFETCHED);
    }
}
