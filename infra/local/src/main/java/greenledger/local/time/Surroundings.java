package greenledger.local.time;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// What comes from outside: time, chance and ids.
public record Surroundings(Scheduler scheduler, RandomGenerator chance, Supplier<String> ids) {

    private static final Backoff RETRIES =
            new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10));

    /// How long to wait after so many failures in a row.
    public Duration pause(int failures) {
        return RETRIES.delay(failures, chance);
    }
}
