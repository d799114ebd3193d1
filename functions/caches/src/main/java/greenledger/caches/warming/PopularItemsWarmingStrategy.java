package greenledger.caches.warming;

import java.time.Instant;

/// What was read most often, old reads counting less.
public record PopularItemsWarmingStrategy() implements WarmingStrategy {

    @Override
    public double rank(Popularity<?> known, Instant now) {
        return known.score();
    }
}
