package greenledger.core;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// By when the invocation that this thread works for has to have answered.
public final class Deadline {

    /// What it takes to write the answer and send it.
    public static final Duration MARGIN = Duration.ofMillis(250);

    private static final ScopedValue<LongSupplier> REMAINING = ScopedValue.newInstance();

    private Deadline() {}

    /// @param remainingMillis how long the invocation may still last
    public static <T> T during(LongSupplier remainingMillis, Supplier<T> work) {
        return ScopedValue.where(REMAINING, remainingMillis).call(work::get);
    }

    /// How long somebody may wait who would wait for `most`: less where the time of the invocation
    /// is up before, and not at all when it is about to be.
    public static Duration within(Duration most) {
        if (!REMAINING.isBound()) {
            return most;
        }
        Duration left = Duration.ofMillis(REMAINING.get().getAsLong()).minus(MARGIN);
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(most) < 0 ? left : most;
    }

    /// Whether nobody may wait any more.
    public static boolean isNear() {
        return within(MARGIN).isZero();
    }
}
