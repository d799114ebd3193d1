package greenledger.local;

import greenledger.local.engine.DataDirectory;
import greenledger.local.lambda.Functions;
import greenledger.local.lambda.LambdaFunction;
import greenledger.local.source.Checkpoints;
import greenledger.local.source.FailureDestination;
import greenledger.local.source.FileCheckpoints;
import greenledger.local.source.Filters;
import greenledger.local.source.MemoryCheckpoints;
import greenledger.local.source.QueueMapping;
import greenledger.local.source.StreamMapping;
import greenledger.local.source.StreamMapping.StartingPosition;
import greenledger.local.template.Queue;
import greenledger.local.template.QueueMessages;
import greenledger.local.template.Stack;
import greenledger.local.template.TableStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Makes the settings of the template's event source mappings.
final class Sources {

    /// Short, so that stopping does not wait long for it.
    private static final Duration LONG_POLL = Duration.ofSeconds(1);

    /// DynamoDB Local tells the time of a record in whole minutes.
    private static final Duration LOCAL_ROUNDING = Duration.ofMinutes(1);

    private final Stack stack;
    private final Functions functions;
    private final UnaryOperator<LambdaFunction> courier;
    private final Endpoints endpoints;

    Sources(
            Stack stack,
            Functions functions,
            UnaryOperator<LambdaFunction> courier,
            Endpoints endpoints) {
        this.stack = stack;
        this.functions = functions;
        this.courier = courier;
        this.endpoints = endpoints;
    }

    /// Names the streams and the queues that take what is given up.
    ///
    /// @param streamArns finds a table's stream by the table's name
    /// @param queues makes a destination of a queue's URL
    List<StreamMapping> streams(
            UnaryOperator<String> streamArns, Function<String, FailureDestination> queues) {
        return stack.all(TableStream.class).stream()
                .filter(TableStream::enabled)
                .map(each -> stream(each, streamArns.apply(each.table()), queues))
                .toList();
    }

    List<QueueMapping> queues() {
        return stack.all(QueueMessages.class).stream()
                .filter(QueueMessages::enabled)
                .map(this::queue)
                .toList();
    }

    /// Whether Lambda would take the settings: asked before there is a stream.
    void check() {
        streams(table -> table, _ -> _ -> {});
        queues();
    }

    static Checkpoints checkpoints(Optional<DataDirectory> data, Teardown teardown) {
        return data.isPresent()
                ? teardown.add(new FileCheckpoints(data.get().resolve("checkpoints")))
                : new MemoryCheckpoints();
    }

    private StreamMapping stream(
            TableStream declared, String streamArn, Function<String, FailureDestination> queues) {
        return new StreamMapping(
                declared.table() + " → " + declared.function(),
                streamArn,
                function(declared.function()),
                StartingPosition.valueOf(declared.startingPosition()),
                declared.batchSize(),
                declared.window(),
                declared.parallelization(),
                Filters.of(declared.filters()),
                new StreamMapping.Failures(
                        declared.reportsItemFailures(),
                        declared.bisects(),
                        declared.retries().map(OptionalInt::of).orElseGet(OptionalInt::empty),
                        declared.maximumAge(),
                        declared.failures().map(arn -> queues.apply(url(arn)))),
                endpoints.isOwn(Service.DYNAMODB) ? LOCAL_ROUNDING : Duration.ZERO);
    }

    private QueueMapping queue(QueueMessages declared) {
        return new QueueMapping(
                declared.queueArn() + " → " + declared.function(),
                url(declared.queueArn()),
                declared.queueArn(),
                function(declared.function()),
                declared.batchSize(),
                declared.window(),
                declared.maximumConcurrency().orElse(QueueMapping.USUAL_CONCURRENCY),
                Filters.of(declared.filters()),
                declared.reportsItemFailures(),
                LONG_POLL);
    }

    private String url(String arn) {
        return stack.all(Queue.class).stream()
                .filter(queue -> queue.arn().equals(arn))
                .map(Queue::url)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(arn + " is no queue of the template"));
    }

    private LambdaFunction function(String name) {
        return courier.apply(functions.find(name).orElseThrow().function());
    }
}
