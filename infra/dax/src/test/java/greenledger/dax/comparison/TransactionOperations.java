package greenledger.dax.comparison;

import static greenledger.dax.comparison.Asked.asked;
import static greenledger.dax.support.Values.item;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// Transactions: done, cancelled, repeated, refused.
final class TransactionOperations {

    private TransactionOperations() {}

    static List<Asked> all() {
        return List.of(
                asked(
                        "write four kinds in one transaction",
                        (client, in) ->
                                client.transactWriteItems(r ->
                                        r.transactItems(
                                                put(it ->
                                                        it.tableName(in.lots())
                                                                .item(item("id", "t1", "v", 1))
                                                                .conditionExpression(
                                                                        "attribute_not_exists(id)")),
                                                TransactWriteItem.builder()
                                                        .update(it ->
                                                                it.tableName(in.movements())
                                                                        .key(
                                                                                item(
                                                                                        "lot", "t",
                                                                                        "seq", "1"))
                                                                        .updateExpression(
                                                                                "SET weight = :w")
                                                                        .expressionAttributeValues(
                                                                                item(":w", 5)))
                                                        .build(),
                                                TransactWriteItem.builder()
                                                        .delete(it ->
                                                                it.tableName(in.movements())
                                                                        .key(
                                                                                item(
                                                                                        "lot", "b",
                                                                                        "seq",
                                                                                        "05")))
                                                        .build(),
                                                TransactWriteItem.builder()
                                                        .conditionCheck(it ->
                                                                it.tableName(in.movements())
                                                                        .key(
                                                                                item(
                                                                                        "lot", "b",
                                                                                        "seq",
                                                                                        "06"))
                                                                        .conditionExpression(
                                                                                "attribute_exists(lot)"))
                                                        .build()))),
                asked(
                        "read them in one transaction",
                        (client, in) ->
                                client.transactGetItems(r ->
                                        r.transactItems(
                                                get(in.lots(), item("id", "t1")),
                                                get(in.movements(), item("lot", "t", "seq", "1")),
                                                get(
                                                        in.movements(),
                                                        item("lot", "b", "seq", "05"))))),
                asked(
                        "read some attributes in a transaction",
                        (client, in) ->
                                client.transactGetItems(r ->
                                        r.transactItems(
                                                TransactGetItem.builder()
                                                        .get(it ->
                                                                it.tableName(in.movements())
                                                                        .key(
                                                                                item(
                                                                                        "lot", "a",
                                                                                        "seq",
                                                                                        "04"))
                                                                        .projectionExpression(
                                                                                "steps[1], weight"))
                                                        .build()))),
                asked(
                        "read in a transaction, with capacity",
                        (client, in) ->
                                client.transactGetItems(r ->
                                        r.transactItems(get(in.lots(), item("id", "t1")))
                                                .returnConsumedCapacity("TOTAL"))),
                asked(
                        "write in a transaction, with capacity and collection sizes",
                        (client, in) ->
                                client.transactWriteItems(r ->
                                        r.transactItems(
                                                        put(it ->
                                                                it.tableName(in.movements())
                                                                        .item(
                                                                                item(
                                                                                        "lot",
                                                                                        "sized",
                                                                                        "seq",
                                                                                        "2"))))
                                                .returnConsumedCapacity("TOTAL")
                                                .returnItemCollectionMetrics("SIZE"))),
                asked(
                        "a transaction cancelled, with the items in its way",
                        (client, in) ->
                                client.transactWriteItems(r ->
                                        r.transactItems(
                                                put(it ->
                                                        it.tableName(in.lots())
                                                                .item(item("id", "t1"))
                                                                .conditionExpression(
                                                                        "attribute_not_exists(id)")
                                                                .returnValuesOnConditionCheckFailure(
                                                                        "ALL_OLD")),
                                                put(it ->
                                                        it.tableName(in.lots())
                                                                .item(item("id", "t2"))),
                                                TransactWriteItem.builder()
                                                        .update(it ->
                                                                it.tableName(in.movements())
                                                                        .key(
                                                                                item(
                                                                                        "lot", "t",
                                                                                        "seq", "1"))
                                                                        .updateExpression(
                                                                                "SET weight = :w")
                                                                        .conditionExpression(
                                                                                "weight = :wrong")
                                                                        .expressionAttributeValues(
                                                                                item(
                                                                                        ":w", 5,
                                                                                        ":wrong",
                                                                                        99))
                                                                        .returnValuesOnConditionCheckFailure(
                                                                                "ALL_OLD"))
                                                        .build()))),
                asked(
                        "a transaction cancelled, telling no items",
                        (client, in) ->
                                client.transactWriteItems(r ->
                                        r.transactItems(
                                                put(it ->
                                                        it.tableName(in.lots())
                                                                .item(item("id", "t1"))
                                                                .conditionExpression(
                                                                        "attribute_not_exists(id)"))))),
                asked(
                        "a transaction that writes one item twice",
                        (client, in) ->
                                client.transactWriteItems(r ->
                                        r.transactItems(
                                                put(it ->
                                                        it.tableName(in.lots())
                                                                .item(item("id", "t3"))),
                                                TransactWriteItem.builder()
                                                        .delete(it ->
                                                                it.tableName(in.lots())
                                                                        .key(item("id", "t3")))
                                                        .build()))),
                asked(
                        "a transaction asked twice with one token",
                        (client, in) ->
                                List.of(
                                        twice(client, in.lots(), in.prefix()),
                                        twice(client, in.lots(), in.prefix()))),
                asked(
                        "another transaction with the same token",
                        (client, in) ->
                                client.transactWriteItems(r ->
                                        r.clientRequestToken(in.prefix())
                                                .transactItems(
                                                        put(it ->
                                                                it.tableName(in.lots())
                                                                        .item(
                                                                                item(
                                                                                        "id",
                                                                                        "other")))))));
    }

    private static Object twice(
            software.amazon.awssdk.services.dynamodb.DynamoDbClient client,
            String table,
            String token) {
        return client.transactWriteItems(r ->
                r.clientRequestToken(token)
                        .transactItems(
                                TransactWriteItem.builder()
                                        .update(it ->
                                                it.tableName(table)
                                                        .key(item("id", "counted"))
                                                        .updateExpression("ADD n :one")
                                                        .expressionAttributeValues(item(":one", 1)))
                                        .build()));
    }

    private static TransactWriteItem put(Consumer<Put.Builder> put) {
        return TransactWriteItem.builder().put(put).build();
    }

    private static TransactGetItem get(String table, Map<String, AttributeValue> key) {
        return TransactGetItem.builder().get(it -> it.tableName(table).key(key)).build();
    }
}
