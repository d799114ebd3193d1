package greenledger.asl.engine;

import greenledger.asl.model.Catcher;
import greenledger.asl.model.Retrier;
import greenledger.asl.model.State;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// How often work was tried in one visit, and what its handlers make of a failure.
///
/// Each retrier counts for itself, and only what it retried.
public final class Attempts {

    /// One more attempt.
    ///
    /// @param retrier its place in the state's `Retry`
    public record Retry(int retrier, Duration delay) {}

    /// The catcher that takes a failure.
    ///
    /// @param index its place in the state's `Catch`
    public record Caught(int index, Catcher catcher) {}

    private final List<Retrier> retriers;
    private final List<Catcher> catchers;
    private final int[] retried;

    public Attempts(State state) {
        this.retriers = state instanceof State.Working working ? working.retriers() : List.of();
        this.catchers = state instanceof State.Working working ? working.catchers() : List.of();
        this.retried = new int[retriers.size()];
    }

    /// When to try again, and counts it; empty when it is not to be tried again.
    public Optional<Retry> next(Failure failure, RandomGenerator chance) {
        for (int i = 0; i < retriers.size(); i++) {
            Retrier retrier = retriers.get(i);
            if (failure.matches(retrier.errors())) {
                if (retried[i] >= retrier.maxAttempts()) {
                    return Optional.empty();
                }
                Duration delay = retrier.delay(retried[i], chance);
                retried[i]++;
                return Optional.of(new Retry(i, delay));
            }
        }
        return Optional.empty();
    }

    public Optional<Caught> caught(Failure failure) {
        for (int i = 0; i < catchers.size(); i++) {
            if (failure.matches(catchers.get(i).errors())) {
                return Optional.of(new Caught(i, catchers.get(i)));
            }
        }
        return Optional.empty();
    }

    boolean handles(Failure failure) {
        for (int i = 0; i < retriers.size(); i++) {
            if (failure.matches(retriers.get(i).errors())) {
                return retried[i] < retriers.get(i).maxAttempts() || caught(failure).isPresent();
            }
        }
        return caught(failure).isPresent();
    }

    /// How often it was tried again: `RetryCount` of the context object.
    int made() {
        return Arrays.stream(retried).sum();
    }

    void reset() {
        Arrays.fill(retried, 0);
    }
}
