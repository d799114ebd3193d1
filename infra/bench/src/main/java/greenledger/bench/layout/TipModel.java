package greenledger.bench.layout;

import static greenledger.bench.layout.Table.bytes;
import static greenledger.bench.layout.Table.number;
import static greenledger.bench.layout.Table.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// A model of Equinox's DynamoStore: events gather in one item, the tip, beside a snapshot; when
/// they outgrow it, they move to an item of their own. A tip takes 32 KB of events, as is the
/// default there.
public final class TipModel implements Layout {

    private static final String TABLE = "equinox";
    private static final long TIP = Integer.MAX_VALUE;
    private static final int MOST_BYTES = 32 * 1024;
    private static final String STATE = "{\"state\":\"" + "s".repeat(1000) + "\"}";

    private final DynamoDbClient dynamo;

    /// What a warm writer knows of the streams that it writes: the bytes of events in their tips.
    private final Map<String, Integer> tips = new ConcurrentHashMap<>();

    public TipModel(DynamoDbClient dynamo) {
        this.dynamo = dynamo;
        new Table(dynamo, TABLE).create("p", "i", "N");
    }

    @Override
    public String name() {
        return "Equinox tip (model)";
    }

    @Override
    public void append(String stream, int number, String event) {
        int inTip = tips.getOrDefault(stream, 0);
        try {
            if (number == 1) {
                begin(stream, event);
            } else if (inTip + event.length() <= MOST_BYTES) {
                extend(stream, number, event);
            } else {
                calve(stream, number, event);
                inTip = 0;
            }
        } catch (ConditionalCheckFailedException | TransactionCanceledException e) {
            throw new NumberTaken(stream, number, e);
        }
        tips.put(stream, inTip + event.length());
    }

    @Override
    public int load(String stream) {
        return Integer.parseInt(tip(stream).getOrDefault("n", number(0)).n());
    }

    @Override
    public int reload(String stream, int known) {
        return load(stream) - known;
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public int events(Map<String, AttributeValue> item) {
        return item.getOrDefault("e", AttributeValue.fromL(List.of())).l().size();
    }

    private void begin(String stream, String event) {
        Map<String, AttributeValue> item = new HashMap<>(key(stream, TIP));
        item.put("n", number(1));
        item.put("e", list(event));
        item.put("u", unfolds());
        dynamo.putItem(put ->
                put.tableName(TABLE).item(item).conditionExpression("attribute_not_exists(p)"));
    }

    private void extend(String stream, int number, String event) {
        dynamo.updateItem(update ->
                update.tableName(TABLE)
                        .key(key(stream, TIP))
                        .updateExpression("SET n = :n, e = list_append(e, :e), u = :u")
                        .conditionExpression("n = :known")
                        .expressionAttributeValues(values(number, event)));
    }

    /// Moves the events of the tip away and begins it anew, in one transaction.
    private void calve(String stream, int number, String event) {
        Map<String, AttributeValue> item = new HashMap<>(key(stream, number - 1L));
        item.put("n", number(number - 1L));
        item.put("e", tip(stream).getOrDefault("e", AttributeValue.fromL(List.of())));
        TransactWriteItem put =
                TransactWriteItem.builder()
                        .put(it ->
                                it.tableName(TABLE)
                                        .item(item)
                                        .conditionExpression("attribute_not_exists(p)"))
                        .build();
        TransactWriteItem update =
                TransactWriteItem.builder()
                        .update(it ->
                                it.tableName(TABLE)
                                        .key(key(stream, TIP))
                                        .updateExpression("SET n = :n, e = :e, u = :u")
                                        .conditionExpression("n = :known")
                                        .expressionAttributeValues(values(number, event)))
                        .build();
        dynamo.transactWriteItems(both -> both.transactItems(put, update));
    }

    private Map<String, AttributeValue> tip(String stream) {
        return dynamo.getItem(
                        get -> get.tableName(TABLE).consistentRead(true).key(key(stream, TIP)))
                .item();
    }

    private static Map<String, AttributeValue> values(int number, String event) {
        return Map.of(
                ":n", number(number),
                ":known", number(number - 1L),
                ":e", list(event),
                ":u", unfolds());
    }

    private static Map<String, AttributeValue> key(String stream, long index) {
        return Map.of("p", text(stream), "i", number(index));
    }

    private static AttributeValue list(String event) {
        return AttributeValue.fromL(
                List.of(
                        AttributeValue.fromM(
                                Map.of(
                                        "t", text("2026-11-21T12:00:00Z"),
                                        "c", text("Noted"),
                                        "d", bytes(event)))));
    }

    private static AttributeValue unfolds() {
        return AttributeValue.fromL(
                List.of(AttributeValue.fromM(Map.of("c", text("Snapshotted"), "d", bytes(STATE)))));
    }
}
