package greenledger.bench.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/// A table of a model, and what the models do with theirs in the same way.
record Table(DynamoDbClient dynamo, String name) {

    /// @param sortType `S` or `N`
    void create(String partition, String sort, String sortType) {
        create(partition, sort, sortType, List.of());
    }

    void create(String partition, String sort, String sortType, List<Index> indexes) {
        Map<String, String> attributes = new HashMap<>(Map.of(partition, "S", sort, sortType));
        indexes.forEach(index -> {
            attributes.put(index.partition(), "S");
            attributes.put(index.sort(), index.sortType());
        });
        dynamo.createTable(table ->
                table.tableName(name)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(
                                attributes.entrySet().stream()
                                        .map(each -> definition(each.getKey(), each.getValue()))
                                        .toList())
                        .keySchema(schema(partition, sort))
                        .globalSecondaryIndexes(
                                indexes.isEmpty()
                                        ? null
                                        : indexes.stream().map(Index::described).toList()));
    }

    /// The items of a partition above a number, strongly consistent, all pages.
    List<Map<String, AttributeValue>> above(
            String partition, String sort, String stream, long number) {
        return new ArrayList<>(
                dynamo
                        .queryPaginator(query ->
                                query.tableName(name)
                                        .consistentRead(true)
                                        .keyConditionExpression("#p = :p AND #n > :n")
                                        .expressionAttributeNames(
                                                Map.of("#p", partition, "#n", sort))
                                        .expressionAttributeValues(
                                                Map.of(":p", text(stream), ":n", number(number))))
                        .items()
                        .stream()
                        .collect(Collectors.toList()));
    }

    static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    static AttributeValue number(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }

    static AttributeValue bytes(String text) {
        return AttributeValue.fromB(SdkBytes.fromUtf8String(text));
    }

    /// A global secondary index that holds whole items.
    record Index(String name, String partition, String sort, String sortType) {
        GlobalSecondaryIndex described() {
            return GlobalSecondaryIndex.builder()
                    .indexName(name)
                    .keySchema(schema(partition, sort))
                    .projection(all -> all.projectionType(ProjectionType.ALL))
                    .build();
        }
    }

    private static List<KeySchemaElement> schema(String partition, String sort) {
        return List.of(
                KeySchemaElement.builder().attributeName(partition).keyType(KeyType.HASH).build(),
                KeySchemaElement.builder().attributeName(sort).keyType(KeyType.RANGE).build());
    }

    private static AttributeDefinition definition(String attribute, String type) {
        return AttributeDefinition.builder()
                .attributeName(attribute)
                .attributeType(ScalarAttributeType.fromValue(type))
                .build();
    }
}
