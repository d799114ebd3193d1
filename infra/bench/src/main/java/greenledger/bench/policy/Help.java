package greenledger.bench.policy;

import greenledger.caches.warming.HalfLife;
import greenledger.caches.warming.PopularItemsWarmingStrategy;
import greenledger.caches.warming.RecencyBlendWarmingStrategy;
import greenledger.caches.warming.WarmingStrategy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// By which strategy the rows are chosen that an environment loads when it starts; none for a cold
/// start.
record Help(String name, Optional<WarmingStrategy> strategy) {

    static final Help NONE = new Help("cold", Optional.empty());

    static final Help POPULAR = new Help("popular", Optional.of(new PopularItemsWarmingStrategy()));

    /// Leans on freshness by a third.
    static final Help BLEND =
            new Help(
                    "blend",
                    Optional.of(
                            new RecencyBlendWarmingStrategy(
                                    1.0 / 3, new HalfLife(Duration.ofMinutes(10)))));

    static final List<Help> ALL = List.of(NONE, POPULAR, BLEND);
}
