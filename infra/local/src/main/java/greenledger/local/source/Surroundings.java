package greenledger.local.source;

import greenledger.local.time.Backoff;
import greenledger.local.time.Scheduler;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// What a source takes from outside: time, chance and ids.
public record Surroundings(Scheduler scheduler, RandomGenerator chance, Supplier<String> ids) {

    private static final Backoff RETRIES =
            new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10));

    /// How long to wait after so many failures in a row.
    Duration pause(int failures) {
        return RETRIES.delay(failures, chance);
    }
}
