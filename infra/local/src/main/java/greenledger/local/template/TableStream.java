package greenledger.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// An event source mapping from a table's stream to a function.
///
/// @param table the name of the table
/// @param function the name of the function
/// @param startingPosition `TRIM_HORIZON` or `LATEST`
/// @param retries attempts after the first; empty is without end
/// @param maximumAge of a record; empty is without end
/// @param filters event patterns as JSON, one of which must match
/// @param failures the ARN of the queue that is told of batches given up
public record TableStream(
        String table,
        String function,
        String startingPosition,
        int batchSize,
        Duration window,
        int parallelization,
        Optional<Integer> retries,
        Optional<Duration> maximumAge,
        boolean bisects,
        boolean reportsItemFailures,
        List<String> filters,
        Optional<String> failures,
        boolean enabled)
        implements StackPart {

    /// Stands for the time at which the stream was made, which nobody knows beforehand.
    static final String ARN_SUFFIX = "/stream/local";

    public TableStream {
        filters = List.copyOf(filters);
    }
}
