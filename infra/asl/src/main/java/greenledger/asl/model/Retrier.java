package greenledger.asl.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// How often, and after what delays, failed work is tried again.
public record Retrier(
        List<String> errors,
        double intervalSeconds,
        int maxAttempts,
        double backoffRate,
        Optional<Double> maxDelaySeconds,
        boolean jitter) {

    public Retrier {
        errors = List.copyOf(errors);
    }

    /// The delay after so many earlier attempts of this retrier.
    public Duration delay(int attempts, RandomGenerator chance) {
        double seconds = delaySeconds(attempts);
        double delay = jitter ? seconds * chance.nextDouble() : seconds;
        return Duration.ofMillis(Math.round(delay * 1000));
    }

    /// The delay without the jitter, which can only shorten it.
    public double delaySeconds(int attempts) {
        double seconds = intervalSeconds * Math.pow(backoffRate, attempts);
        return maxDelaySeconds.map(most -> Math.min(most, seconds)).orElse(seconds);
    }
}
