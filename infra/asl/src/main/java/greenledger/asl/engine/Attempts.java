package greenledger.asl.engine;

import greenledger.asl.dataflow.Trace;
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
final class Attempts {

    /// One more attempt.
    ///
    /// @param retrier its place in the state's `Retry`
    record Retry(int retrier, Duration delay) {}

    /// The catcher that takes a failure.
    ///
    /// @param index its place in the state's `Catch`
    record Caught(int index, Catcher catcher) {}

    private final List<Retrier> retriers;
    private final List<Catcher> catchers;
    private final Trace trace;
    private final int[] retried;

    /// @param before how often each retrier has tried already
    Attempts(State state, int before, Trace trace) {
        this.trace = trace;
        this.retriers = state instanceof State.Working working ? working.retriers() : List.of();
        this.catchers = state instanceof State.Working working ? working.catchers() : List.of();
        this.retried = new int[retriers.size()];
        Arrays.fill(retried, before);
    }

    /// When to try again, and counts it; empty when it is not to be tried again.
    Optional<Retry> next(Failure failure, RandomGenerator chance) {
        for (int i = 0; i < retriers.size(); i++) {
            Retrier retrier = retriers.get(i);
            if (failure.matches(retrier.errors())) {
                if (retried[i] >= retrier.maxAttempts()) {
                    trace.gaveUp(i);
                    return Optional.empty();
                }
                Duration delay = retrier.delay(retried[i], chance);
                retried[i]++;
                trace.retries(i, delay);
                return Optional.of(new Retry(i, delay));
            }
        }
        return Optional.empty();
    }

    Optional<Caught> caught(Failure failure) {
        for (int i = 0; i < catchers.size(); i++) {
            if (failure.matches(catchers.get(i).errors())) {
                trace.caught(i);
                return Optional.of(new Caught(i, catchers.get(i)));
            }
        }
        return Optional.empty();
    }

    boolean handles(Failure failure) {
        for (int i = 0; i < retriers.size(); i++) {
            if (failure.matches(retriers.get(i).errors())) {
                return retried[i] < retriers.get(i).maxAttempts() || isCaught(failure);
            }
        }
        return isCaught(failure);
    }

    private boolean isCaught(Failure failure) {
        return catchers.stream().anyMatch(catcher -> failure.matches(catcher.errors()));
    }

    /// How often it was tried again: `RetryCount` of the context object.
    int made() {
        return Arrays.stream(retried).sum();
    }

    void reset() {
        Arrays.fill(retried, 0);
    }
}
