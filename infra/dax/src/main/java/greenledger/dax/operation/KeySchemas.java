package greenledger.dax.operation;

import greenledger.dax.value.KeyAttribute;
import greenledger.dax.value.KeySchema;
import greenledger.dax.value.ScalarType;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/// The primary keys of the tables behind, asked for once each.
public final class KeySchemas {

    private final DynamoDbClient dynamoDb;
    private final Map<String, KeySchema> known = new ConcurrentHashMap<>();

    public KeySchemas(DynamoDbClient dynamoDb) {
        this.dynamoDb = dynamoDb;
    }

    KeySchema of(String table) {
        return known.computeIfAbsent(table, this::describe);
    }

    private KeySchema describe(String name) {
        TableDescription table = dynamoDb.describeTable(request -> request.tableName(name)).table();
        return new KeySchema(
                attribute(table, KeyType.HASH).orElseThrow(), attribute(table, KeyType.RANGE));
    }

    private static Optional<KeyAttribute> attribute(TableDescription table, KeyType role) {
        return table.keySchema().stream()
                .filter(element -> element.keyType() == role)
                .map(element -> definition(table, element.attributeName()))
                .findFirst();
    }

    private static KeyAttribute definition(TableDescription table, String name) {
        return table.attributeDefinitions().stream()
                .filter(definition -> definition.attributeName().equals(name))
                .map(it -> new KeyAttribute(name, ScalarType.valueOf(it.attributeTypeAsString())))
                .findFirst()
                .orElseThrow();
    }
}
