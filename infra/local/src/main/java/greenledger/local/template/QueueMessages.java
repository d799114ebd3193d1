package greenledger.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// An event source mapping from a queue to a function.
///
/// @param queueArn the ARN of the queue
/// @param function the name of the function
/// @param filters event patterns as JSON, one of which must match
public record QueueMessages(
        String queueArn,
        String function,
        int batchSize,
        Duration window,
        boolean reportsItemFailures,
        Optional<Integer> maximumConcurrency,
        List<String> filters,
        boolean enabled)
        implements StackPart {

    public QueueMessages {
        filters = List.copyOf(filters);
    }
}
