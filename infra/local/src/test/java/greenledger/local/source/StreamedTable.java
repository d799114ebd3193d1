package greenledger.local.source;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/// A table of its own for a test: items with a key `id` and whatever else.
final class StreamedTable {

    private final DynamoDbClient tables;
    private final String name = "table-" + UUID.randomUUID();
    private final String streamArn;

    StreamedTable(DynamoDbClient tables) {
        this.tables = tables;
        streamArn =
                tables.createTable(table ->
                                table.tableName(name)
                                        .billingMode(BillingMode.PAY_PER_REQUEST)
                                        .attributeDefinitions(
                                                AttributeDefinition.builder()
                                                        .attributeName("id")
                                                        .attributeType(ScalarAttributeType.S)
                                                        .build())
                                        .keySchema(
                                                KeySchemaElement.builder()
                                                        .attributeName("id")
                                                        .keyType(KeyType.HASH)
                                                        .build())
                                        .streamSpecification(stream ->
                                                stream.streamEnabled(true)
                                                        .streamViewType(
                                                                StreamViewType.NEW_AND_OLD_IMAGES)))
                        .tableDescription()
                        .latestStreamArn();
    }

    String streamArn() {
        return streamArn;
    }

    void put(String id) {
        put(id, Map.of());
    }

    void put(String id, int number) {
        put(id, Map.of("number", AttributeValue.fromN("" + number)));
    }

    void put(String id, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new HashMap<>(attributes);
        item.put("id", AttributeValue.fromS(id));
        tables.putItem(put -> put.tableName(name).item(item));
    }

    void delete(String id) {
        tables.deleteItem(
                delete -> delete.tableName(name).key(Map.of("id", AttributeValue.fromS(id))));
    }
}
