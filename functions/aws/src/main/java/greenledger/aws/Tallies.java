package greenledger.aws;

import greenledger.core.ViewKey;
import greenledger.core.ViewRow;
import greenledger.core.ViewStore.Consistency;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// The totals of a view, spread over a few items so that writers seldom meet. A total changes in
/// the same transaction as the row that changed it, never by itself.
final class Tallies {

    private static final int SHARDS = 8;

    private final BatchReader reader;
    private final String table;

    Tallies(BatchReader reader, String table) {
        this.reader = reader;
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
        String shard = shard(key, Math.floorMod(key.id().hashCode(), SHARDS));
        return TransactWriteItem.builder()
                .update(update ->
                        update.tableName(table)
                                .key(Map.of("k", AttributeValue.fromS(shard)))
                                .updateExpression("ADD " + String.join(", ", terms))
                                .expressionAttributeNames(names)
                                .expressionAttributeValues(deltas))
                .build();
    }

    Map<String, Long> totals(ViewKey any) {
        List<String> shards =
                IntStream.range(0, SHARDS).mapToObj(shard -> shard(any, shard)).toList();
        Map<String, Long> totals = new HashMap<>();
        reader.read(shards, Consistency.EVENTUAL, item -> sum(item, totals));
        return totals;
    }

    private static void sum(Map<String, AttributeValue> item, Map<String, Long> totals) {
        item.forEach((name, value) -> {
            if (name.startsWith("tl:")) {
                totals.merge(name.substring(3), Long.parseLong(value.n()), Long::sum);
            }
        });
    }

    private static String shard(ViewKey key, int shard) {
        return key.prefix() + "#totals#" + shard;
    }
}
