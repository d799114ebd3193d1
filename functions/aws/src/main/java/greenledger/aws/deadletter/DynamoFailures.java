package greenledger.aws.deadletter;

import static java.util.Objects.requireNonNull;

import greenledger.core.deadletter.Failure;
import greenledger.core.deadletter.Failures;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Failures in a table of their own, one item for each item of a batch: `k` is the source, `r` the
/// id.
public record DynamoFailures(DynamoDbClient dynamo, String table, InstantSource clock)
        implements Failures {

    /// A day more than a queue keeps a message.
    private static final Duration KEPT = Duration.ofDays(15);

    @Override
    public void note(Item item, String function, String about, Throwable cause) {
        Instant now = clock.instant();
        dynamo.updateItem(update ->
                update.tableName(table)
                        .key(Map.of("k", text(item.source()), "r", text(item.id())))
                        .updateExpression(
                                "SET fn = :fn, about = :about, cause = :cause, latest = :now,"
                                        + " earliest = if_not_exists(earliest, :now), x = :end"
                                        + " ADD attempts :one")
                        .expressionAttributeValues(
                                Map.of(
                                        ":fn", text(function),
                                        ":about", text(about),
                                        ":cause", text(Cause.of(cause)),
                                        ":now", text(now.toString()),
                                        ":end", number(now.plus(KEPT).getEpochSecond()),
                                        ":one", number(1))));
    }

    @Override
    public List<Failure> between(Item first, Item last) {
        return dynamo
                .queryPaginator(query ->
                        query.tableName(table)
                                .consistentRead(true)
                                .keyConditionExpression("k = :k AND r BETWEEN :first AND :last")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":k", text(first.source()),
                                                ":first", text(first.id()),
                                                ":last", text(last.id()))))
                .items()
                .stream()
                .map(DynamoFailures::read)
                .toList();
    }

    private static Failure read(Map<String, AttributeValue> item) {
        return new Failure(
                get(item, "fn").s(),
                get(item, "about").s(),
                get(item, "cause").s(),
                Long.parseLong(get(item, "attempts").n()),
                Instant.parse(get(item, "earliest").s()),
                Instant.parse(get(item, "latest").s()));
    }

    private static AttributeValue get(Map<String, AttributeValue> item, String name) {
        return requireNonNull(item.get(name), () -> "A failure without attribute " + name);
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    private static AttributeValue number(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }
}
