package greenledger.aws;

import greenledger.core.Json;
import greenledger.core.Registry;
import greenledger.core.ViewStore.Consistency;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// Notes in the table `views`, beside the rows. Their names begin with capitals, as no tenant's
/// does.
public record DynamoRegistry(DynamoDbClient dynamo, String table) implements Registry {

    @Override
    public <T> Map<String, Note<T>> findAll(Collection<String> names, Class<T> type) {
        Map<String, Note<T>> notes = new HashMap<>();
        new BatchReader(dynamo, table)
                .read(
                        names,
                        Consistency.STRONG,
                        item ->
                                notes.put(
                                        ViewItem.text(item, "k"),
                                        new Note<>(
                                                Json.read(ViewItem.text(item, "d"), type),
                                                ViewItem.revision(item))));
        return notes;
    }

    @Override
    public <T> boolean replace(String name, Optional<Note<T>> found, T next) {
        long revision = found.map(Note::revision).orElse(0L);
        Map<String, AttributeValue> item =
                Map.of(
                        "k", AttributeValue.fromS(name),
                        "rev", ViewItem.number(revision + 1),
                        "d", AttributeValue.fromS(Json.write(next)));
        try {
            dynamo.putItem(put ->
                    put.tableName(table)
                            .item(item)
                            .conditionExpression(
                                    found.isPresent() ? "rev = :found" : "attribute_not_exists(k)")
                            .expressionAttributeValues(
                                    found.isPresent()
                                            ? Map.of(":found", ViewItem.number(revision))
                                            : null));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }
}
