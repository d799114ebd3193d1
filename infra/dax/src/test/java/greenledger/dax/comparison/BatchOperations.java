package greenledger.dax.comparison;

import static greenledger.dax.comparison.Asked.batchGet;
import static greenledger.dax.comparison.Asked.batchWrite;
import static greenledger.dax.comparison.Asked.get;
import static greenledger.dax.support.Values.item;
import static greenledger.dax.support.Values.list;
import static greenledger.dax.support.Values.number;
import static greenledger.dax.support.Values.text;

import greenledger.dax.support.Tables;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Batches of reads and writes over several tables.
final class BatchOperations {

    private static final Map<String, AttributeValue> BATCHED = item("id", "batched");

    private BatchOperations() {}

    static List<Asked> all() {
        return List.of(
                batchWrite("write the movements of lot a", in -> write(in.movements(), tenOf("a"))),
                batchWrite("write the movements of lot b", in -> write(in.movements(), tenOf("b"))),
                batchWrite("write the movements of lot c", in -> write(in.movements(), tenOf("c"))),
                batchWrite("write to two tables, with deletes", BatchOperations::twoTables),
                batchWrite(
                        "write with capacity and collection sizes",
                        in ->
                                write(in.movements(), List.of(put(movement("d", 1))))
                                        .returnConsumedCapacity("TOTAL")
                                        .returnItemCollectionMetrics("SIZE")),
                batchWrite(
                        "write one item twice",
                        in -> write(in.lots(), List.of(put(BATCHED), delete(BATCHED)))),
                get(
                        "get what was deleted in a batch",
                        in -> GetItemRequest.builder().tableName(in.movements()).key(key("c", 7))),
                get(
                        "get what was put in a batch",
                        in -> GetItemRequest.builder().tableName(in.lots()).key(BATCHED)),
                batchGet("get a batch of one table", in -> read(in.lots(), keys(BATCHED))),
                new Asked("get a batch of two tables, some missing", BatchOperations::readTwo),
                new Asked("get the same batch again", BatchOperations::readTwo),
                batchGet(
                        "get a batch, strongly consistent, with capacity",
                        in ->
                                read(in.lots(), keys(BATCHED).consistentRead(true))
                                        .returnConsumedCapacity("TOTAL")),
                new Asked("get some attributes of a batch", BatchOperations::readProjected),
                batchGet("get one item twice", in -> read(in.lots(), keys(BATCHED, BATCHED))),
                batchGet("get a batch from no table", _ -> read("no-such-table", keys(BATCHED))));
    }

    private static BatchWriteItemRequest.Builder twoTables(Tables in) {
        List<WriteRequest> movements = List.of(delete(key("c", 7)), put(movement("d", 0)));
        List<WriteRequest> lots = List.of(put(item("id", "batched", "v", 1)));
        return BatchWriteItemRequest.builder()
                .requestItems(Map.of(in.movements(), movements, in.lots(), lots));
    }

    private static Object readTwo(DynamoDbClient client, Tables in) {
        KeysAndAttributes movements = keys(key("a", 1), key("b", 2), key("b", 99)).build();
        KeysAndAttributes lots = keys(BATCHED, item("id", "nothing")).build();
        return inOrder(client, Map.of(in.movements(), movements, in.lots(), lots));
    }

    private static Object readProjected(DynamoDbClient client, Tables in) {
        KeysAndAttributes wanted =
                keys(key("a", 1), key("a", 2)).projectionExpression("weight, lot").build();
        return inOrder(client, Map.of(in.movements(), wanted));
    }

    /// The order of a batch's items means nothing.
    private static Map<String, List<String>> inOrder(
            DynamoDbClient client, Map<String, KeysAndAttributes> wanted) {
        Map<String, List<String>> sorted = new TreeMap<>();
        client.batchGetItem(it -> it.requestItems(wanted))
                .responses()
                .forEach((table, items) ->
                        sorted.put(
                                table,
                                items.stream()
                                        .map(item -> new TreeMap<>(item).toString())
                                        .sorted()
                                        .toList()));
        return sorted;
    }

    private static BatchWriteItemRequest.Builder write(String table, List<WriteRequest> writes) {
        return BatchWriteItemRequest.builder().requestItems(Map.of(table, writes));
    }

    private static BatchGetItemRequest.Builder read(String table, KeysAndAttributes.Builder keys) {
        return BatchGetItemRequest.builder().requestItems(Map.of(table, keys.build()));
    }

    private static List<WriteRequest> tenOf(String lot) {
        return IntStream.range(0, 10).mapToObj(i -> put(movement(lot, i))).toList();
    }

    private static Map<String, AttributeValue> movement(String lot, int i) {
        Map<String, AttributeValue> movement = key(lot, i);
        movement.putAll(item("place", "dock-" + i % 3, "weight", i));
        movement.put("steps", list(number(i), text("s" + i)));
        return movement;
    }

    private static Map<String, AttributeValue> key(String lot, int i) {
        return item("lot", lot, "seq", "%02d".formatted(i));
    }

    @SafeVarargs
    private static KeysAndAttributes.Builder keys(Map<String, AttributeValue>... keys) {
        return KeysAndAttributes.builder().keys(List.of(keys));
    }

    private static WriteRequest put(Map<String, AttributeValue> item) {
        return WriteRequest.builder().putRequest(put -> put.item(item)).build();
    }

    private static WriteRequest delete(Map<String, AttributeValue> key) {
        return WriteRequest.builder().deleteRequest(delete -> delete.key(key)).build();
    }
}
