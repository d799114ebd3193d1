package greenledger.local.time;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait between attempts: twice as long each time, up to a cap, with jitter.
public record Backoff(Duration first, Duration cap) {

    public Backoff {
        if (!first.isPositive() || cap.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "A backoff grows from a positive delay to a cap, not from %s to %s"
                            .formatted(first, cap));
        }
    }

    /// The wait before the next attempt after so many failures in a row: between half the delay and
    /// all of it.
    public Duration delay(int failures, RandomGenerator chance) {
        double grown = (double) first.toNanos() * Math.pow(2, Math.max(0, failures - 1));
        double delay = Math.min(grown, (double) cap.toNanos());
        return Duration.ofNanos((long) (delay / 2 + chance.nextDouble() * delay / 2));
    }
}
