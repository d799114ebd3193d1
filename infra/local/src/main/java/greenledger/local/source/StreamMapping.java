package greenledger.local.source;

import greenledger.local.lambda.LambdaFunction;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/// The settings of an event source mapping from a DynamoDB stream to a function.
///
/// @param arrivalRounding how coarsely the engine rounds the times at which records arrived: no
///   record is taken for older than it may be
public record StreamMapping(
        String name,
        String streamArn,
        LambdaFunction function,
        StartingPosition startingPosition,
        int batchSize,
        Duration batchingWindow,
        int parallelizationFactor,
        Filters filters,
        Failures failures,
        Duration arrivalRounding) {

    /// Where a mapping that has read nothing yet begins.
    public enum StartingPosition {
        TRIM_HORIZON,
        LATEST
    }

    /// What is done about a batch that fails.
    ///
    /// @param maximumRetryAttempts absent: until the records are too old
    /// @param maximumRecordAge absent: until the stream itself forgets them
    public record Failures(
            boolean reportBatchItemFailures,
            boolean bisectBatchOnFunctionError,
            OptionalInt maximumRetryAttempts,
            Optional<Duration> maximumRecordAge,
            Optional<FailureDestination> onFailure) {

        /// As a mapping is that says nothing about it.
        public static Failures retriedForever() {
            return new Failures(
                    false, false, OptionalInt.empty(), Optional.empty(), Optional.empty());
        }
    }

    public StreamMapping {
        require(name, "BatchSize", 1, batchSize, 10_000);
        require(name, "MaximumBatchingWindowInSeconds", 0, batchingWindow.toSeconds(), 300);
        require(name, "ParallelizationFactor", 1, parallelizationFactor, 10);
        require(name, "MaximumRetryAttempts", 0, failures.maximumRetryAttempts().orElse(0), 10_000);
        failures.maximumRecordAge()
                .ifPresent(age ->
                        require(name, "MaximumRecordAgeInSeconds", 60, age.toSeconds(), 604_800));
    }

    private static void require(String name, String what, long least, long is, long most) {
        if (is < least || is > most) {
            throw new IllegalArgumentException(
                    "%s of mapping %s is from %d to %d, not %d"
                            .formatted(what, name, least, most, is));
        }
    }
}
