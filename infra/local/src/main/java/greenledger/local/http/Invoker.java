package greenledger.local.http;

import greenledger.local.lambda.LambdaFunction;
import greenledger.local.lambda.Outcome;
import greenledger.local.time.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Invokes functions and waits for them, but no longer than a caller would.
final class Invoker {

    private final Scheduler scheduler;

    Invoker(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /// Nothing when the patience ran out. The invocation then goes on, unheard.
    Optional<Outcome> invoke(LambdaFunction function, byte[] payload, Duration patience) {
        CompletableFuture<Optional<Outcome>> answer = new CompletableFuture<>();
        Thread.startVirtualThread(() -> answer.complete(Optional.of(outcome(function, payload))));
        Scheduler.Timer timer = scheduler.after(patience, () -> answer.complete(Optional.empty()));
        try {
            return answer.join();
        } finally {
            timer.cancel();
        }
    }

    /// To its caller, an invocation that never came about has failed like any other.
    private static Outcome outcome(LambdaFunction function, byte[] payload) {
        try {
            return function.invoke(payload);
        } catch (RuntimeException e) {
            return new Outcome.Failed(e.getClass().getName(), "" + e.getMessage(), List.of());
        }
    }
}
