package greenledger.dax.support;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/// One set of the tables that tests use, with every kind of key, told from other sets by its
/// prefix.
///
/// `lots` has a lone text key, `movements` two texts and both kinds of index, `readings` two
/// numbers, `seals` bytes.
public record Tables(String prefix) {

    public static final String BY_PLACE = "by-place";
    public static final String BY_WEIGHT = "by-weight";

    public String lots() {
        return prefix + "-lots";
    }

    public String movements() {
        return prefix + "-movements";
    }

    public String readings() {
        return prefix + "-readings";
    }

    public String seals() {
        return prefix + "-seals";
    }

    public List<String> all() {
        return List.of(lots(), movements(), readings(), seals());
    }

    public Tables createIn(DynamoDbClient dynamoDb) {
        dynamoDb.createTable(table(lots(), "id:S").build());
        dynamoDb.createTable(table(readings(), "sensor:N", "at:N").build());
        dynamoDb.createTable(table(seals(), "print:B", "part:B").build());
        dynamoDb.createTable(
                table(movements(), "lot:S", "seq:S", "place:S", "weight:N")
                        .globalSecondaryIndexes(
                                GlobalSecondaryIndex.builder()
                                        .indexName(BY_PLACE)
                                        .keySchema(keys("place", "weight"))
                                        .projection(everything())
                                        .build())
                        .localSecondaryIndexes(
                                LocalSecondaryIndex.builder()
                                        .indexName(BY_WEIGHT)
                                        .keySchema(keys("lot", "weight"))
                                        .projection(everything())
                                        .build())
                        .build());
        return this;
    }

    /// The first attributes are the key, at most two; all are `name:type`.
    private static CreateTableRequest.Builder table(String name, String... attributes) {
        List<AttributeDefinition> definitions = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String attribute : attributes) {
            String[] parts = attribute.split(":", 2);
            names.add(parts[0]);
            definitions.add(
                    AttributeDefinition.builder()
                            .attributeName(parts[0])
                            .attributeType(parts[1])
                            .build());
        }
        return CreateTableRequest.builder()
                .tableName(name)
                .attributeDefinitions(definitions)
                .keySchema(keys(names.subList(0, Math.min(2, names.size())).toArray(String[]::new)))
                .billingMode("PAY_PER_REQUEST");
    }

    private static List<KeySchemaElement> keys(String... names) {
        List<KeySchemaElement> elements = new ArrayList<>();
        for (String name : names) {
            elements.add(
                    KeySchemaElement.builder()
                            .attributeName(name)
                            .keyType(elements.isEmpty() ? KeyType.HASH : KeyType.RANGE)
                            .build());
        }
        return elements;
    }

    private static Projection everything() {
        return Projection.builder().projectionType(ProjectionType.ALL).build();
    }
}
