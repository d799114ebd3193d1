package greenledger.bench.layout;

import static greenledger.bench.layout.Table.bytes;
import static greenledger.bench.layout.Table.number;
import static greenledger.bench.layout.Table.text;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// A model of what many write by hand: one transaction puts the event and moves the head of its
/// stream on.
public final class HeadModel implements Layout {

    private static final String TABLE = "event-and-head";
    private static final int HEAD = 0;

    private final DynamoDbClient dynamo;
    private final Table table;

    public HeadModel(DynamoDbClient dynamo) {
        this.dynamo = dynamo;
        this.table = new Table(dynamo, TABLE);
        table.create("id", "seq", "N");
    }

    @Override
    public String name() {
        return "Event + head (model)";
    }

    @Override
    public void append(String stream, int number, String event) {
        Map<String, AttributeValue> item =
                Map.of(
                        "id", text(stream),
                        "seq", number(number),
                        "type", text("Noted"),
                        "at", number(1_795_262_400_000L + number),
                        "by", text("packer-1"),
                        "data", bytes(event));
        TransactWriteItem put =
                TransactWriteItem.builder()
                        .put(it ->
                                it.tableName(TABLE)
                                        .item(item)
                                        .conditionExpression("attribute_not_exists(id)"))
                        .build();
        TransactWriteItem head =
                TransactWriteItem.builder()
                        .update(it ->
                                it.tableName(TABLE)
                                        .key(
                                                Map.of(
                                                        "id", text(stream),
                                                        "seq", number(HEAD)))
                                        .updateExpression("SET version = :next")
                                        .conditionExpression(
                                                "attribute_not_exists(version) OR version = :known")
                                        .expressionAttributeValues(
                                                Map.of(
                                                        ":next", number(number),
                                                        ":known", number(number - 1L))))
                        .build();
        try {
            dynamo.transactWriteItems(both -> both.transactItems(put, head));
        } catch (TransactionCanceledException e) {
            throw new NumberTaken(stream, number, e);
        }
    }

    @Override
    public int reload(String stream, int known) {
        return table.above("id", "seq", stream, known).size();
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public int events(Map<String, AttributeValue> item) {
        return item.containsKey("data") ? 1 : 0;
    }
}
