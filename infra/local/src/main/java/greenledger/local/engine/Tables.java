package greenledger.local.engine;

import greenledger.local.template.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/// The tables of the template, made where they are not there yet.
public final class Tables {

    private final DynamoDbClient client;

    public Tables(DynamoDbClient client) {
        this.client = client;
    }

    /// Returns the stream's ARN by the table's name, for the tables that have a stream.
    public Map<String, String> provision(List<Table> tables) {
        Map<String, String> streams = new HashMap<>();
        for (Table table : tables) {
            TableDescription description = provision(table);
            if (table.streamView().isPresent()) {
                streams.put(table.name(), description.latestStreamArn());
            }
        }
        return Map.copyOf(streams);
    }

    private TableDescription provision(Table table) {
        TableDescription description = createOrDescribe(table);
        List<String> differences = TableSchema.of(table).differences(description);
        if (!differences.isEmpty()) {
            throw new IllegalStateException(
                    "Table "
                            + table.name()
                            + " exists and differs from the template: "
                            + String.join("; ", differences)
                            + ". Use another data directory, or migrate this one.");
        }
        table.expiry().ifPresent(attribute -> expire(table.name(), attribute));
        return description;
    }

    private TableDescription createOrDescribe(Table table) {
        try {
            return client.createTable(TableSchema.of(table).request()).tableDescription();
        } catch (ResourceInUseException _) {
            return client.describeTable(asked -> asked.tableName(table.name())).table();
        }
    }

    private void expire(String table, String attribute) {
        TimeToLiveStatus status =
                client.describeTimeToLive(asked -> asked.tableName(table))
                        .timeToLiveDescription()
                        .timeToLiveStatus();
        if (status != TimeToLiveStatus.ENABLED) {
            client.updateTimeToLive(asked ->
                    asked.tableName(table)
                            .timeToLiveSpecification(
                                    expiry -> expiry.enabled(true).attributeName(attribute)));
        }
    }
}
