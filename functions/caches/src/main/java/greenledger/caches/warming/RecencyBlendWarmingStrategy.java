package greenledger.caches.warming;

import java.time.Duration;
import java.time.Instant;

/// What was read often and has been read lately: the weighted geometric mean of a key's popularity
/// and of its freshness, which halves with every `fade` since its last read.
///
/// With share 0 it is popularity alone, with share 1 the order of the last reads; between them it
/// spans what LRFU does (Lee et al., IEEE Transactions on Computers, 2001), but with a fade of its
/// own.
///
/// @param share how much freshness weighs, from 0 to 1
public record RecencyBlendWarmingStrategy(double share, HalfLife fade) implements WarmingStrategy {

    public RecencyBlendWarmingStrategy {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A share is from 0 to 1, not " + share);
        }
    }

    @Override
    public double rank(Popularity<?> known, Instant now) {
        double age = Duration.between(known.last(), now).toMillis();
        return (1 - share) * known.score() - share * age / fade.duration().toMillis();
    }
}
