package greenledger.aws;

import static java.util.Objects.requireNonNull;

import greenledger.core.IdempotencyRecords;
import greenledger.core.KeyedRequest;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/// Idempotency records in a table of their own: one item a key.
///
/// | attribute | is |
/// |---|---|
/// | `k` | `<tenant>#<key>` |
/// | `f` | fingerprint of the request |
/// | `r` | the attempt that has it |
/// | `l` | until when, epoch milliseconds; 0 when it has ended |
/// | `v` | the revision at which it was so already, if it was |
/// | `x` | when the record is forgotten, epoch seconds |
public final class DynamoIdempotencyRecords implements IdempotencyRecords {

    private static final Logger LOG = LoggerFactory.getLogger(DynamoIdempotencyRecords.class);

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoIdempotencyRecords(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /// DynamoDB removes an expired item days late, hence the condition on its time.
    @Override
    public Standing begin(KeyedRequest request, Instant now) {
        try {
            dynamo.putItem(put ->
                    put.tableName(table)
                            .item(
                                    Map.of(
                                            "k", key(request),
                                            "f", text(request.id().fingerprint()),
                                            "r", text(request.attempt()),
                                            "l", number(now.plus(LEASE).toEpochMilli()),
                                            "x", number(now.plus(KEPT).getEpochSecond())))
                            .conditionExpression("attribute_not_exists(k) OR x <= :now")
                            .expressionAttributeValues(Map.of(":now", number(now.getEpochSecond())))
                            .returnValuesOnConditionCheckFailure(
                                    ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return new Standing.Begun();
        } catch (ConditionalCheckFailedException e) {
            return standing(request, e.item());
        }
    }

    /// Our own attempt is there when the answer to its first try was lost.
    private static Standing standing(KeyedRequest request, Map<String, AttributeValue> record) {
        if (!get(record, "f").s().equals(request.id().fingerprint())) {
            return new Standing.Different();
        }
        if (get(record, "r").s().equals(request.attempt())) {
            return new Standing.Begun();
        }
        return record.containsKey("v")
                ? new Standing.Settled(Long.parseLong(get(record, "v").n()))
                : new Standing.Unfinished(
                        Instant.ofEpochMilli(Long.parseLong(get(record, "l").n())));
    }

    @Override
    public boolean takeOver(KeyedRequest request, Standing.Unfinished left, Instant now) {
        try {
            dynamo.updateItem(update ->
                    update.tableName(table)
                            .key(Map.of("k", key(request)))
                            .updateExpression("SET r = :r, l = :l")
                            .conditionExpression("l = :left AND attribute_not_exists(v)")
                            .expressionAttributeValues(
                                    Map.of(
                                            ":r", text(request.attempt()),
                                            ":l", number(now.plus(LEASE).toEpochMilli()),
                                            ":left", number(left.lease().toEpochMilli())))
                            .returnValuesOnConditionCheckFailure(
                                    ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return e.hasItem() && get(e.item(), "r").s().equals(request.attempt());
        }
    }

    @Override
    public void settle(KeyedRequest request, long revision) {
        end(
                request,
                "SET l = :ended, v = :v",
                Map.of(
                        ":r", text(request.attempt()),
                        ":ended", number(0),
                        ":v", number(revision)));
    }

    @Override
    public void release(KeyedRequest request) {
        try {
            end(
                    request,
                    "SET l = :ended",
                    Map.of(":r", text(request.attempt()), ":ended", number(0)));
        } catch (SdkException e) {
            LOG.warn("The key of request {} is held until its lease ends", request.attempt(), e);
        }
    }

    /// Whoever has taken over in the meantime is not disturbed.
    private void end(KeyedRequest request, String change, Map<String, AttributeValue> values) {
        try {
            dynamo.updateItem(update ->
                    update.tableName(table)
                            .key(Map.of("k", key(request)))
                            .updateExpression(change)
                            .conditionExpression("r = :r")
                            .expressionAttributeValues(values));
        } catch (ConditionalCheckFailedException e) {
            LOG.info("Request {} was taken over before it ended", request.attempt(), e);
        }
    }

    private static AttributeValue key(KeyedRequest request) {
        return text(request.tenant() + "#" + request.id().key());
    }

    private static AttributeValue get(Map<String, AttributeValue> record, String name) {
        return requireNonNull(record.get(name), () -> "A record without attribute " + name);
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    private static AttributeValue number(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }
}
