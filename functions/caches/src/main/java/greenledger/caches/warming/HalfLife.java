package greenledger.caches.warming;

import java.time.Duration;
import java.time.Instant;

/// How fast reads are forgotten: after each such time, one counts half as much.
public record HalfLife(Duration duration) {

    public HalfLife {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException("A half-life is longer than " + duration);
        }
    }

    /// Time in half-lives, so that a read at `at` weighs 2 to this power beside all others.
    double position(Instant at) {
        return at.toEpochMilli() / (double) duration.toMillis();
    }
}
