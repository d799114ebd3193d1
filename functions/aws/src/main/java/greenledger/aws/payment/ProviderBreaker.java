package greenledger.aws.payment;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/// Leaves a provider alone that fails again and again, or that asks to be left alone.
final class ProviderBreaker {

    private static final int CALLS = 10;
    private static final int FEWEST_CALLS = 5;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    /// However long the provider asks for, somebody has to look whether it is back.
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    private final CircuitBreaker breaker;

    ProviderBreaker(InstantSource clock) {
        breaker =
                CircuitBreaker.of(
                        "payments",
                        CircuitBreakerConfig.custom()
                                .clock(clock.withZone(ZoneOffset.UTC))
                                .slidingWindow(CALLS, FEWEST_CALLS, SlidingWindowType.COUNT_BASED)
                                .waitDurationInOpenState(PAUSE)
                                .permittedNumberOfCallsInHalfOpenState(1)
                                .build());
    }

    /// @throws CallNotPermittedException when the provider is left alone just now
    <T> T call(Supplier<T> call) {
        return breaker.executeSupplier(call);
    }

    /// From now on, for so long.
    void pause(Duration asked) {
        if (asked.isPositive()) {
            breaker.transitionToOpenStateFor(
                    asked.compareTo(LONGEST_PAUSE) < 0 ? asked : LONGEST_PAUSE);
        }
    }
}
