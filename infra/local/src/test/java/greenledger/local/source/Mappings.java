package greenledger.local.source;

import greenledger.local.lambda.LambdaFunction;
import greenledger.local.source.StreamMapping.Failures;
import greenledger.local.source.StreamMapping.StartingPosition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Settings of a mapping, each test naming only those that it is about.
record Mappings(
        StartingPosition position,
        int batchSize,
        Duration window,
        int lanes,
        Filters filters,
        Failures failures) {

    static Mappings plain() {
        return new Mappings(
                StartingPosition.TRIM_HORIZON,
                100,
                Duration.ZERO,
                1,
                Filters.none(),
                Failures.retriedForever());
    }

    Mappings latest() {
        return new Mappings(StartingPosition.LATEST, batchSize, window, lanes, filters, failures);
    }

    Mappings batchSize(int size) {
        return new Mappings(position, size, window, lanes, filters, failures);
    }

    Mappings window(Duration time) {
        return new Mappings(position, batchSize, time, lanes, filters, failures);
    }

    Mappings lanes(int count) {
        return new Mappings(position, batchSize, window, count, filters, failures);
    }

    Mappings filter(String... patterns) {
        return new Mappings(
                position, batchSize, window, lanes, Filters.of(List.of(patterns)), failures);
    }

    Mappings reporting() {
        return with(new Failures(true, bisects(), retries(), age(), failures.onFailure()));
    }

    Mappings bisecting() {
        return with(new Failures(reports(), true, retries(), age(), failures.onFailure()));
    }

    Mappings retries(int most) {
        OptionalInt retries = OptionalInt.of(most);
        return with(new Failures(reports(), bisects(), retries, age(), failures.onFailure()));
    }

    Mappings age(Duration most) {
        return with(
                new Failures(
                        reports(), bisects(), retries(), Optional.of(most), failures.onFailure()));
    }

    Mappings onFailure(FailureDestination destination) {
        return with(new Failures(reports(), bisects(), retries(), age(), Optional.of(destination)));
    }

    StreamMapping of(String streamArn, LambdaFunction function) {
        return new StreamMapping(
                "mapping",
                streamArn,
                function,
                position,
                batchSize,
                window,
                lanes,
                filters,
                failures,
                Duration.ofMinutes(1));
    }

    private Mappings with(Failures other) {
        return new Mappings(position, batchSize, window, lanes, filters, other);
    }

    private boolean reports() {
        return failures.reportBatchItemFailures();
    }

    private boolean bisects() {
        return failures.bisectBatchOnFunctionError();
    }

    private OptionalInt retries() {
        return failures.maximumRetryAttempts();
    }

    private Optional<Duration> age() {
        return failures.maximumRecordAge();
    }
}
