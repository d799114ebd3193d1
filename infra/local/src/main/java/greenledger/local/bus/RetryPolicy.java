package greenledger.local.bus;

import greenledger.local.time.Backoff;
import java.time.Duration;

/// How often, and for how long, the delivery of an event is tried again.
public record RetryPolicy(int maximumRetryAttempts, Duration maximumEventAge, Backoff backoff) {

    private static final int MOST_RETRIES = 185;
    private static final Duration SHORTEST_AGE = Duration.ofSeconds(60);
    private static final Duration LONGEST_AGE = Duration.ofHours(24);

    public RetryPolicy {
        if (maximumRetryAttempts < 0 || maximumRetryAttempts > MOST_RETRIES) {
            throw new IllegalArgumentException(
                    "MaximumRetryAttempts is from 0 to 185, not " + maximumRetryAttempts);
        }
        if (maximumEventAge.compareTo(SHORTEST_AGE) < 0
                || maximumEventAge.compareTo(LONGEST_AGE) > 0) {
            throw new IllegalArgumentException(
                    "MaximumEventAgeInSeconds is from 60 to 86400, not "
                            + maximumEventAge.toSeconds());
        }
    }

    /// What a target has that says nothing about retries.
    public static RetryPolicy ofEventBridge() {
        Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofMinutes(10));
        return new RetryPolicy(MOST_RETRIES, LONGEST_AGE, backoff);
    }

    /// What Lambda does about an asynchronous invocation that fails.
    public static RetryPolicy ofAsynchronousInvocation() {
        Backoff backoff = new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(2));
        return new RetryPolicy(2, Duration.ofHours(6), backoff);
    }
}
