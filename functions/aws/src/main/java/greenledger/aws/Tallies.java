package greenledger.aws;

import greenledger.core.ViewKey;
import greenledger.core.ViewRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// The totals of a view, spread over a few items so that writers seldom meet. A total changes in
/// the same transaction as the row that changed it, never by itself.
final class Tallies {

    private static final int SHARDS = 8;

    private final DynamoDbClient dynamo;
    private final String table;

    Tallies(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /// What has to be added to the totals when `next` takes the place of `loaded`.
    static Map<String, Long> change(Optional<ViewRow> loaded, ViewRow next) {
        Map<String, Long> change = new HashMap<>(next.tallies());
        loaded.ifPresent(row ->
                row.tallies().forEach((name, share) -> change.merge(name, -share, Long::sum)));
        change.values().removeIf(delta -> delta == 0);
        return change;
    }

    TransactWriteItem add(ViewKey key, Map<String, Long> change) {
        Map<String, String> names = new HashMap<>();
        Map<String, AttributeValue> deltas = new HashMap<>();
        List<String> terms = new ArrayList<>();
        change.forEach((name, delta) -> {
            int i = terms.size();
            names.put("#n" + i, "tl:" + name);
            deltas.put(":d" + i, ViewItem.number(delta));
            terms.add("#n" + i + " :d" + i);
        });
        return TransactWriteItem.builder()
                .update(update ->
                        update.tableName(table)
                                .key(shard(key, Math.floorMod(key.id().hashCode(), SHARDS)))
                                .updateExpression("ADD " + String.join(", ", terms))
                                .expressionAttributeNames(names)
                                .expressionAttributeValues(deltas))
                .build();
    }

    Map<String, Long> totals(ViewKey any) {
        List<Map<String, AttributeValue>> keys =
                IntStream.range(0, SHARDS).mapToObj(shard -> shard(any, shard)).toList();
        Map<String, Long> totals = new HashMap<>();
        Map<String, KeysAndAttributes> open =
                Map.of(table, KeysAndAttributes.builder().keys(keys).build());
        while (!open.isEmpty()) {
            Map<String, KeysAndAttributes> request = open;
            BatchGetItemResponse answer = dynamo.batchGetItem(get -> get.requestItems(request));
            answer.responses().getOrDefault(table, List.of()).forEach(item -> sum(item, totals));
            open = answer.unprocessedKeys();
        }
        return totals;
    }

    private static void sum(Map<String, AttributeValue> item, Map<String, Long> totals) {
        item.forEach((name, value) -> {
            if (name.startsWith("tl:")) {
                totals.merge(name.substring(3), Long.parseLong(value.n()), Long::sum);
            }
        });
    }

    private static Map<String, AttributeValue> shard(ViewKey key, int shard) {
        return Map.of("k", AttributeValue.fromS(key.prefix() + "#totals#" + shard));
    }
}
