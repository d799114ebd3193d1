package greenledger.caches.warming;

import greenledger.core.Backplane;
import greenledger.core.Metrics;
import greenledger.core.ReadTally;
import greenledger.core.Registry;
import greenledger.core.ViewReader;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// What one environment does so that rows are there before they are asked for: it learns, begins
/// with the hot set, and has fetched ahead what is likely to be next.
public final class Anticipation {

    private final WarmingPolicy policy;
    private final Registry registry;
    private final Metrics metrics;
    private final InstantSource clock;
    private final Consumer<Runnable> briefly;
    private final Expectations expectations = new Expectations();
    private final RandomGenerator chance;

    /// Of an environment that takes all the time that it needs.
    public Anticipation(WarmingPolicy policy, Backplane backplane, RandomGenerator chance) {
        this(policy, backplane, chance, Runnable::run);
    }

    /// @param briefly runs what no request must wait for long; it throws when it does not wait any
    ///   more
    public Anticipation(
            WarmingPolicy policy,
            Backplane backplane,
            RandomGenerator chance,
            Consumer<Runnable> briefly) {
        this.policy = policy;
        this.registry = backplane.registry();
        this.metrics = backplane.metrics();
        this.clock = backplane.clock();
        this.briefly = briefly;
        this.chance = chance;
    }

    /// For a source that is shared and keeps what is read through it.
    public Prefetch prefetch() {
        return new Prefetch(expectations, policy.budget());
    }

    /// The same reader, listened to.
    public ViewReader over(ViewReader reader) {
        return new AnticipatingReader(
                reader,
                new WarmStart(registry, reader, expectations, metrics, briefly),
                new ReadingHabits(
                        policy,
                        registry,
                        metrics,
                        chance,
                        briefly,
                        () -> ReadTally.of(reader),
                        clock.instant()),
                clock);
    }
}
