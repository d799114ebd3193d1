package greenledger.dax.comparison;

import static greenledger.dax.comparison.Asked.asked;
import static greenledger.dax.support.Values.item;
import static greenledger.dax.support.Values.list;
import static greenledger.dax.support.Values.number;
import static greenledger.dax.support.Values.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Batches of reads and writes over several tables.
final class BatchOperations {

    private BatchOperations() {}

    static List<Asked> all() {
        List<Asked> all = new ArrayList<>();
        for (String lot : List.of("a", "b", "c")) {
            all.add(
                    asked(
                            "write the movements of lot " + lot,
                            (client, in) ->
                                    client.batchWriteItem(r ->
                                            r.requestItems(
                                                    Map.of(in.movements(), movements(lot))))));
        }
        all.add(
                asked(
                        "write to two tables, with deletes",
                        (client, in) ->
                                client.batchWriteItem(r ->
                                        r.requestItems(
                                                Map.of(
                                                        in.movements(),
                                                        List.of(
                                                                delete(movement("c", "07")),
                                                                put(
                                                                        item(
                                                                                "lot", "d", "seq",
                                                                                "00", "place",
                                                                                "yard", "weight",
                                                                                1))),
                                                        in.lots(),
                                                        List.of(
                                                                put(
                                                                        item(
                                                                                "id", "batched",
                                                                                "v", 1))))))));
        all.add(
                asked(
                        "write with capacity and collection sizes",
                        (client, in) ->
                                client.batchWriteItem(r ->
                                        r.requestItems(
                                                        Map.of(
                                                                in.movements(),
                                                                List.of(
                                                                        put(
                                                                                item(
                                                                                        "lot", "d",
                                                                                        "seq", "01",
                                                                                        "weight",
                                                                                        2)))))
                                                .returnConsumedCapacity("TOTAL")
                                                .returnItemCollectionMetrics("SIZE"))));
        all.add(
                asked(
                        "write one item twice",
                        (client, in) ->
                                client.batchWriteItem(r ->
                                        r.requestItems(
                                                Map.of(
                                                        in.lots(),
                                                        List.of(
                                                                put(item("id", "twice")),
                                                                delete(item("id", "twice"))))))));
        all.add(
                asked(
                        "get what was deleted in a batch",
                        (client, in) ->
                                client.getItem(r ->
                                        r.tableName(in.movements()).key(movement("c", "07")))));
        all.add(
                asked(
                        "get what was put in a batch",
                        (client, in) ->
                                client.getItem(
                                        r -> r.tableName(in.lots()).key(item("id", "batched")))));
        all.add(
                asked(
                        "get a batch of one table",
                        (client, in) ->
                                client.batchGetItem(r ->
                                        r.requestItems(
                                                Map.of(in.lots(), keys(item("id", "batched")))))));
        all.add(
                asked(
                        "get a batch of two tables, some missing",
                        (client, in) ->
                                sortedResponses(
                                        client.batchGetItem(r ->
                                                        r.requestItems(
                                                                Map.of(
                                                                        in.movements(),
                                                                        keys(
                                                                                movement("a", "01"),
                                                                                movement("b", "02"),
                                                                                movement(
                                                                                        "b", "99")),
                                                                        in.lots(),
                                                                        keys(
                                                                                item(
                                                                                        "id",
                                                                                        "batched"),
                                                                                item(
                                                                                        "id",
                                                                                        "nothing")))))
                                                .responses())));
        all.add(
                asked(
                        "get the same batch again",
                        (client, in) ->
                                sortedResponses(
                                        client.batchGetItem(r ->
                                                        r.requestItems(
                                                                Map.of(
                                                                        in.movements(),
                                                                        keys(
                                                                                movement("a", "01"),
                                                                                movement("b", "02"),
                                                                                movement(
                                                                                        "b", "99")),
                                                                        in.lots(),
                                                                        keys(
                                                                                item(
                                                                                        "id",
                                                                                        "batched"),
                                                                                item(
                                                                                        "id",
                                                                                        "nothing")))))
                                                .responses())));
        all.add(
                asked(
                        "get a batch, strongly consistent, with capacity",
                        (client, in) ->
                                client.batchGetItem(r ->
                                        r.requestItems(
                                                        Map.of(
                                                                in.lots(),
                                                                KeysAndAttributes.builder()
                                                                        .keys(
                                                                                List.of(
                                                                                        item(
                                                                                                "id",
                                                                                                "batched")))
                                                                        .consistentRead(true)
                                                                        .build()))
                                                .returnConsumedCapacity("TOTAL"))));
        all.add(
                asked(
                        "get some attributes of a batch",
                        (client, in) ->
                                sortedResponses(
                                        client.batchGetItem(r ->
                                                        r.requestItems(
                                                                Map.of(
                                                                        in.movements(),
                                                                        KeysAndAttributes.builder()
                                                                                .keys(
                                                                                        List.of(
                                                                                                movement(
                                                                                                        "a",
                                                                                                        "01"),
                                                                                                movement(
                                                                                                        "a",
                                                                                                        "02")))
                                                                                .projectionExpression(
                                                                                        "weight, lot")
                                                                                .build())))
                                                .responses())));
        all.add(
                asked(
                        "get one item twice",
                        (client, in) ->
                                client.batchGetItem(r ->
                                        r.requestItems(
                                                Map.of(
                                                        in.lots(),
                                                        keys(
                                                                item("id", "batched"),
                                                                item("id", "batched")))))));
        all.add(
                asked(
                        "get a batch from no table",
                        (client, in) ->
                                client.batchGetItem(r ->
                                        r.requestItems(
                                                Map.of("no-such-table", keys(item("id", "x")))))));
        return all;
    }

    /// The order of a batch's items means nothing.
    private static Map<String, List<String>> sortedResponses(
            Map<String, List<Map<String, AttributeValue>>> responses) {
        Map<String, List<String>> sorted = new TreeMap<>();
        responses.forEach((table, items) ->
                sorted.put(
                        table.substring(table.indexOf('-')),
                        items.stream().map(it -> new TreeMap<>(it).toString()).sorted().toList()));
        return sorted;
    }

    private static List<WriteRequest> movements(String lot) {
        List<WriteRequest> writes = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            writes.add(
                    put(
                            item(
                                    "lot",
                                    lot,
                                    "seq",
                                    "%02d".formatted(i),
                                    "place",
                                    "dock-" + i % 3,
                                    "weight",
                                    i,
                                    "steps",
                                    list(number(i), text("s" + i)))));
        }
        return writes;
    }

    private static Map<String, AttributeValue> movement(String lot, String seq) {
        return item("lot", lot, "seq", seq);
    }

    @SafeVarargs
    private static KeysAndAttributes keys(Map<String, AttributeValue>... keys) {
        return KeysAndAttributes.builder().keys(List.of(keys)).build();
    }

    private static WriteRequest put(Map<String, AttributeValue> item) {
        return WriteRequest.builder().putRequest(put -> put.item(item)).build();
    }

    private static WriteRequest delete(Map<String, AttributeValue> key) {
        return WriteRequest.builder().deleteRequest(delete -> delete.key(key)).build();
    }
}
