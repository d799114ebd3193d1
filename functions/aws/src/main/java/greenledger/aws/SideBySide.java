package greenledger.aws;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// Work that waits for DynamoDB most of the time, done a few at a time.
public final class SideBySide {

    /// Enough to keep one environment busy, and no burst on a partition.
    private static final int AT_ONCE = 8;

    private SideBySide() {}

    /// The results in the order of `items`. Begins no less of them when one fails.
    public static <T, R> List<R> map(Collection<T> items, Function<T, R> work) {
        List<CompletableFuture<R>> results;
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            results =
                    items.stream()
                            .map(item ->
                                    CompletableFuture.supplyAsync(() -> work.apply(item), threads))
                            .toList();
        }
        return results.stream().map(CompletableFuture::join).toList();
    }
}
