package greenledger.aws;

import greenledger.core.ViewStore.Consistency;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/// Reads many items of the table `views` by their keys, a hundred a request.
record BatchReader(DynamoDbClient dynamo, String table) {

    private static final int MOST_KEYS = 100;

    /// Which attributes of an item are wanted.
    enum Part {
        WHOLE,
        REVISION
    }

    void read(
            Collection<String> keys,
            Consistency consistency,
            Consumer<Map<String, AttributeValue>> reader) {
        read(keys, Part.WHOLE, consistency, reader);
    }

    /// Hands over those that are there, in no order.
    ///
    /// @throws ProvisionedThroughputExceededException when a request gets no further at all
    void read(
            Collection<String> keys,
            Part part,
            Consistency consistency,
            Consumer<Map<String, AttributeValue>> reader) {
        List<String> open = new ArrayList<>(keys);
        while (!open.isEmpty()) {
            List<String> some = open.subList(0, Math.min(MOST_KEYS, open.size()));
            List<String> left = readSome(some, part, consistency, reader);
            if (left.size() == some.size()) {
                throw ProvisionedThroughputExceededException.builder()
                        .message(table + " gives no row of " + left.size() + " for now")
                        .build();
            }
            some.clear();
            open.addAll(left);
        }
    }

    /// Answers with the keys that DynamoDB did not get to.
    private List<String> readSome(
            List<String> keys,
            Part part,
            Consistency consistency,
            Consumer<Map<String, AttributeValue>> reader) {
        KeysAndAttributes wanted =
                KeysAndAttributes.builder()
                        .keys(keys.stream().map(BatchReader::key).toList())
                        .consistentRead(consistency == Consistency.STRONG)
                        .projectionExpression(part == Part.REVISION ? "k, rev" : null)
                        .build();
        BatchGetItemResponse answer =
                dynamo.batchGetItem(get -> get.requestItems(Map.of(table, wanted)));
        answer.responses().getOrDefault(table, List.of()).forEach(reader);
        return answer.unprocessedKeys().containsKey(table)
                ? answer.unprocessedKeys().get(table).keys().stream()
                        .map(key -> ViewItem.text(key, "k"))
                        .toList()
                : List.of();
    }

    private static Map<String, AttributeValue> key(String name) {
        return Map.of("k", AttributeValue.fromS(name));
    }
}
