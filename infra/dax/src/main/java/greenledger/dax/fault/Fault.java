package greenledger.dax.fault;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/// What happens to a call at some moment.
public sealed interface Fault {

    /// Nothing: the call goes on.
    record None() implements Fault {}

    /// The connection is closed and the call ends here.
    record Cut() implements Fault {}

    /// The call stands still until then: a slow node, or a hung one.
    record Hold(CompletionStage<?> until) implements Fault {}

    static Fault slow(Duration by) {
        return new Hold(
                CompletableFuture.runAsync(
                        () -> {},
                        CompletableFuture.delayedExecutor(by.toNanos(), TimeUnit.NANOSECONDS)));
    }
}
