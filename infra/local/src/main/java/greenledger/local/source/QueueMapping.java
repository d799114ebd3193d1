package greenledger.local.source;

import greenledger.local.lambda.LambdaFunction;
import java.time.Duration;

/// The settings of an event source mapping from an SQS queue to a function.
///
/// @param maximumConcurrency how many batches may be under way at once
/// @param longPoll how long a look into the queue waits for something to come: whole seconds up to
///   20, as SQS waits
public record QueueMapping(
        String name,
        String queueUrl,
        String queueArn,
        LambdaFunction function,
        int batchSize,
        Duration batchingWindow,
        int maximumConcurrency,
        Filters filters,
        boolean reportBatchItemFailures,
        Duration longPoll) {

    /// As many as Lambda begins with where a mapping does not say.
    public static final int USUAL_CONCURRENCY = 5;

    private static final int MOST_WITHOUT_WINDOW = 10;

    public QueueMapping {
        check(batchSize >= 1 && batchSize <= 10_000, name, "BatchSize is from 1 to 10000");
        check(
                !batchingWindow.isNegative() && batchingWindow.toSeconds() <= 300,
                name,
                "MaximumBatchingWindowInSeconds is from 0 to 300");
        check(
                maximumConcurrency >= 2 && maximumConcurrency <= 1000,
                name,
                "MaximumConcurrency is from 2 to 1000");
        check(
                batchSize <= MOST_WITHOUT_WINDOW || batchingWindow.toSeconds() >= 1,
                name,
                "a BatchSize over 10 needs a MaximumBatchingWindowInSeconds of at least 1");
        check(
                longPoll.equals(Duration.ofSeconds(Math.clamp(longPoll.toSeconds(), 0, 20))),
                name,
                "a long poll is from 0 to 20 whole seconds");
        boolean fifo = queueUrl.endsWith(".fifo");
        check(
                !fifo || (batchSize <= MOST_WITHOUT_WINDOW && batchingWindow.isZero()),
                name,
                "a FIFO queue takes a BatchSize up to 10 and no batching window");
    }

    private static void check(boolean holds, String name, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("Mapping %s: %s".formatted(name, rule));
        }
    }
}
