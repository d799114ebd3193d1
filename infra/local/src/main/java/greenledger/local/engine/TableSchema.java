package greenledger.local.engine;

import greenledger.local.template.Table;
import greenledger.local.template.Table.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/// A table of the template in the words of the DynamoDB API.
final class TableSchema {

    private final Table table;

    private TableSchema(Table table) {
        this.table = table;
    }

    static TableSchema of(Table table) {
        return new TableSchema(table);
    }

    CreateTableRequest request() {
        CreateTableRequest.Builder request =
                CreateTableRequest.builder()
                        .tableName(table.name())
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(attributes())
                        .keySchema(key(table.key()));
        if (!table.globalIndexes().isEmpty()) {
            request.globalSecondaryIndexes(
                    table.globalIndexes().stream().map(TableSchema::globalIndex).toList());
        }
        if (!table.localIndexes().isEmpty()) {
            request.localSecondaryIndexes(
                    table.localIndexes().stream().map(TableSchema::localIndex).toList());
        }
        table.streamView()
                .ifPresent(view ->
                        request.streamSpecification(
                                stream -> stream.streamEnabled(true).streamViewType(view)));
        return request.build();
    }

    /// In what an existing table is not as the template has it.
    List<String> differences(TableDescription found) {
        List<String> differences = new ArrayList<>();
        compare(differences, "key", List.copyOf(key(table.key())), found.keySchema());
        compare(
                differences,
                "attributes",
                Set.copyOf(attributes()),
                Set.copyOf(found.attributeDefinitions()));
        compare(
                differences,
                "global indexes",
                byName(request().globalSecondaryIndexes(), TableSchema::description),
                byName(
                        found.globalSecondaryIndexes(),
                        index ->
                                description(
                                        index.indexName(), index.keySchema(), index.projection())));
        compare(
                differences,
                "local indexes",
                byName(request().localSecondaryIndexes(), TableSchema::description),
                byName(
                        found.localSecondaryIndexes(),
                        index ->
                                description(
                                        index.indexName(), index.keySchema(), index.projection())));
        String view =
                found.streamSpecification() == null
                        ? "none"
                        : found.streamSpecification().streamViewTypeAsString();
        compare(differences, "stream", table.streamView().orElse("none"), view);
        return differences;
    }

    private static void compare(
            List<String> differences, String what, Object wanted, Object found) {
        if (!wanted.equals(found)) {
            differences.add(what + ": wanted " + wanted + ", found " + found);
        }
    }

    private List<AttributeDefinition> attributes() {
        return table.attributes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(attribute ->
                        AttributeDefinition.builder()
                                .attributeName(attribute.getKey())
                                .attributeType(attribute.getValue())
                                .build())
                .toList();
    }

    private static List<KeySchemaElement> key(Table.Key key) {
        List<KeySchemaElement> elements = new ArrayList<>();
        elements.add(element(key.partition(), KeyType.HASH));
        key.sort().ifPresent(sort -> elements.add(element(sort, KeyType.RANGE)));
        return elements;
    }

    private static KeySchemaElement element(String attribute, KeyType type) {
        return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
    }

    private static GlobalSecondaryIndex globalIndex(Index index) {
        return GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(key(index.key()))
                .projection(projection(index))
                .build();
    }

    private static LocalSecondaryIndex localIndex(Index index) {
        return LocalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(key(index.key()))
                .projection(projection(index))
                .build();
    }

    private static Projection projection(Index index) {
        Projection.Builder projection = Projection.builder().projectionType(index.projection());
        return index.included().isEmpty()
                ? projection.build()
                : projection.nonKeyAttributes(index.included()).build();
    }

    private static <I> Set<String> byName(List<I> indexes, Function<I, String> description) {
        return indexes.stream().map(description).collect(Collectors.toUnmodifiableSet());
    }

    private static String description(GlobalSecondaryIndex index) {
        return description(index.indexName(), index.keySchema(), index.projection());
    }

    private static String description(LocalSecondaryIndex index) {
        return description(index.indexName(), index.keySchema(), index.projection());
    }

    private static String description(
            String name, List<KeySchemaElement> key, Projection projection) {
        String columns =
                key.stream()
                        .map(each -> each.attributeName() + " " + each.keyTypeAsString())
                        .collect(Collectors.joining(", "));
        String included = projection.nonKeyAttributes().stream().sorted().toList().toString();
        return name + "(" + columns + ") " + projection.projectionTypeAsString() + included;
    }
}
