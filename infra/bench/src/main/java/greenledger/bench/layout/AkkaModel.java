package greenledger.bench.layout;

import static greenledger.bench.layout.Table.bytes;
import static greenledger.bench.layout.Table.number;
import static greenledger.bench.layout.Table.text;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// A model of Akka Persistence DynamoDB 2.x: one conditional item an event, and an index of whole
/// items by slice and time, from which its projections read.
public final class AkkaModel implements Layout {

    private static final String TABLE = "event_journal";
    private static final int SLICES = 1024;

    private final DynamoDbClient dynamo;
    private final Table table;

    public AkkaModel(DynamoDbClient dynamo) {
        this.dynamo = dynamo;
        this.table = new Table(dynamo, TABLE);
        table.create(
                "pid",
                "seq_nr",
                "N",
                List.of(
                        new Table.Index(
                                "event_journal_slice_idx", "entity_type_slice", "ts", "N")));
    }

    @Override
    public String name() {
        return "Akka 2.x (model)";
    }

    @Override
    public void append(String stream, int number, String event) {
        Map<String, AttributeValue> item =
                Map.of(
                        "pid", text("Note|" + stream),
                        "seq_nr", number(number),
                        "entity_type_slice",
                                text("Note-" + Math.floorMod(stream.hashCode(), SLICES)),
                        "ts", number(1_795_262_400_000_000L + number),
                        "event_ser_id", number(33),
                        "event_ser_manifest", text("Noted"),
                        "event_payload", bytes(event),
                        "writer", text("9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d"));
        try {
            dynamo.putItem(put ->
                    put.tableName(TABLE)
                            .item(item)
                            .conditionExpression("attribute_not_exists(pid)"));
        } catch (ConditionalCheckFailedException e) {
            throw new NumberTaken(stream, number, e);
        }
    }

    @Override
    public int reload(String stream, int known) {
        return table.above("pid", "seq_nr", "Note|" + stream, known).size();
    }

    @Override
    public String table() {
        return TABLE;
    }
}
