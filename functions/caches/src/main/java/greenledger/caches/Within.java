package greenledger.caches;

import greenledger.core.Deadline;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Waits for answers, but not for long.
final class Within {

    private Within() {}

    /// Not at all, where the invocation has to answer before.
    ///
    /// @throws TookTooLong when there is no answer by then; it is not waited for any more
    static <T> T limit(Duration limit, Executor executor, Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        executor.execute(() -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException | Error e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(Deadline.within(limit).toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            throw new TookTooLong(limit);
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /// What an answer failed with, as it was thrown.
    static RuntimeException thrown(@Nullable Throwable cause) {
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted while waiting for rows", e);
    }
}
