package greenledger.caches;

import greenledger.core.Metrics;
import greenledger.core.ReadLevel;
import greenledger.core.ViewKey;
import greenledger.core.ViewRow;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.Executor;

/// A source that is given little time, and none for a while when it fails or dawdles again and
/// again.
final class GuardedSource implements RowSource {

    private static final int CALLS = 20;
    private static final int FEWEST_CALLS = 5;
    private static final int TRIALS = 2;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final RowSource source;
    private final Duration limit;
    private final Executor executor;
    private final CircuitBreaker breaker;

    /// @param limit for one answer; one that takes more than half of it is slow
    GuardedSource(
            RowSource source,
            Duration limit,
            Executor executor,
            InstantSource clock,
            Metrics metrics) {
        this.source = source;
        this.limit = limit;
        this.executor = executor;
        this.breaker =
                CircuitBreaker.of(
                        source.level().name(),
                        CircuitBreakerConfig.custom()
                                .clock(clock.withZone(ZoneOffset.UTC))
                                .slidingWindow(CALLS, FEWEST_CALLS, SlidingWindowType.COUNT_BASED)
                                .slowCallDurationThreshold(limit.dividedBy(2))
                                .waitDurationInOpenState(PAUSE)
                                .permittedNumberOfCallsInHalfOpenState(TRIALS)
                                .build());
        breaker.getEventPublisher()
                .onStateTransition(change -> {
                    if (change.getStateTransition().getToState() == State.OPEN) {
                        metrics.count(Metrics.CACHES_DEGRADED, 1);
                    }
                });
    }

    @Override
    public ReadLevel level() {
        return source.level();
    }

    @Override
    public Map<ViewKey, ViewRow> findAll(Collection<ViewKey> keys) {
        try {
            return breaker.executeSupplier(
                    () -> Within.limit(limit, executor, () -> source.findAll(keys)));
        } catch (CallNotPermittedException e) {
            throw new Spared(e);
        }
    }

    @Override
    public boolean isFailing() {
        return breaker.getState() != State.CLOSED
                || breaker.getMetrics().getNumberOfFailedCalls() > 0;
    }
}
