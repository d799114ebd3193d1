package greenledger.bench.layout;

import static greenledger.bench.layout.Table.number;
import static greenledger.bench.layout.Table.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// A model of Castore's single-table adapter: one conditional item an event, its payload as a map,
/// and an index of the first events. Castore reads a stream from its beginning.
public final class CastoreModel implements Layout {

    private static final String TABLE = "castore";

    private final DynamoDbClient dynamo;
    private final Table table;

    public CastoreModel(DynamoDbClient dynamo) {
        this.dynamo = dynamo;
        this.table = new Table(dynamo, TABLE);
        table.create(
                "aggregateId",
                "version",
                "N",
                List.of(new Table.Index("initialEvents", "eventStoreId", "timestamp", "S")));
    }

    @Override
    public String name() {
        return "Castore (model)";
    }

    @Override
    public void append(String stream, int number, String event) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("aggregateId", text("NOTES#" + stream));
        item.put("version", number(number));
        item.put("type", text("NOTED"));
        item.put("timestamp", text("2026-11-21T12:00:00.%03dZ".formatted(number % 1000)));
        item.put("payload", AttributeValue.fromM(Map.of("x", text(event))));
        item.put("metadata", AttributeValue.fromM(Map.of("by", text("packer-1"))));
        if (number == 1) {
            item.put("eventStoreId", text("NOTES"));
        }
        try {
            dynamo.putItem(put ->
                    put.tableName(TABLE)
                            .item(item)
                            .conditionExpression("attribute_not_exists(version)"));
        } catch (ConditionalCheckFailedException e) {
            throw new NumberTaken(stream, number, e);
        }
    }

    @Override
    public int reload(String stream, int known) {
        return table.above("aggregateId", "version", "NOTES#" + stream, known).size();
    }

    @Override
    public String table() {
        return TABLE;
    }
}
