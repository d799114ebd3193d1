package greenledger.core;

import java.time.InstantSource;
import java.util.function.Supplier;

/// What time it is for one request: all it reads from memory, it reads at one moment. A look at the
/// clock takes as long as finding a row in memory does.
///
/// A request that lasts makes rows no staler than it lasts itself; its [Deadline] bounds that. What
/// is loaded on the way, and whatever happens outside of a request, goes by the clock.
public final class Moment {

    private static final long UNASKED = Long.MIN_VALUE;
    private static final ScopedValue<Moment> CURRENT = ScopedValue.newInstance();

    /// In milliseconds since the epoch, once somebody has asked.
    private volatile long millis = UNASKED;

    private Moment() {}

    /// Work for which it is one time from its first question on.
    public static <T> T during(Supplier<T> work) {
        return ScopedValue.where(CURRENT, new Moment()).call(work::get);
    }

    /// In milliseconds since the epoch.
    public static long millis(InstantSource clock) {
        return CURRENT.isBound() ? CURRENT.get().first(clock) : clock.millis();
    }

    private long first(InstantSource clock) {
        if (millis == UNASKED) {
            millis = clock.millis();
        }
        return millis;
    }
}
