package greenledger.dax.comparison;

import static greenledger.dax.comparison.Asked.transactGet;
import static greenledger.dax.comparison.Asked.transactWrite;
import static greenledger.dax.support.Values.item;

import greenledger.dax.support.Tables;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Get;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Transactions: done, cancelled, repeated, refused.
final class TransactionOperations {

    private static final Map<String, AttributeValue> FIRST = item("id", "t1");
    private static final Map<String, AttributeValue> MOVED = item("lot", "t", "seq", "1");
    private static final Map<String, AttributeValue> DELETED = item("lot", "b", "seq", "05");
    private static final String ABSENT = "attribute_not_exists(id)";

    private TransactionOperations() {}

    static List<Asked> all() {
        return List.of(
                transactWrite("write four kinds in one transaction", in -> fourKinds(in)),
                transactGet(
                        "read them in one transaction",
                        in ->
                                reads(
                                        get(in.lots(), FIRST),
                                        get(in.movements(), MOVED),
                                        get(in.movements(), DELETED))),
                transactGet(
                        "read some attributes in a transaction",
                        in ->
                                reads(
                                        get(in.movements(), item("lot", "a", "seq", "04"))
                                                .projectionExpression("steps[1], weight"))),
                transactGet(
                        "read in a transaction, with capacity",
                        in -> reads(get(in.lots(), FIRST)).returnConsumedCapacity("TOTAL")),
                transactWrite(
                        "write in a transaction, with capacity and collection sizes",
                        in ->
                                writes(put(in.movements(), item("lot", "sized", "seq", "2")))
                                        .returnConsumedCapacity("TOTAL")
                                        .returnItemCollectionMetrics("SIZE")),
                transactWrite(
                        "a transaction cancelled, with the items in its way",
                        in ->
                                writes(
                                        put(
                                                in.lots(),
                                                FIRST,
                                                it ->
                                                        onlyIfAbsent(it)
                                                                .returnValuesOnConditionCheckFailure(
                                                                        "ALL_OLD")),
                                        put(in.lots(), item("id", "t2")),
                                        update(wrongWeight(in)))),
                transactWrite(
                        "a transaction cancelled, telling no items",
                        in -> writes(put(in.lots(), FIRST, TransactionOperations::onlyIfAbsent))),
                transactWrite(
                        "a transaction that writes one item twice",
                        in ->
                                writes(
                                        put(in.lots(), item("id", "t3")),
                                        delete(in.lots(), item("id", "t3")))),
                new Asked("a transaction asked twice with one token", TransactionOperations::twice),
                transactWrite(
                        "another transaction with the same token",
                        in ->
                                writes(put(in.lots(), item("id", "other")))
                                        .clientRequestToken(in.prefix())));
    }

    private static TransactWriteItemsRequest.Builder fourKinds(Tables in) {
        TransactWriteItem check =
                TransactWriteItem.builder()
                        .conditionCheck(it ->
                                it.tableName(in.movements())
                                        .key(item("lot", "b", "seq", "06"))
                                        .conditionExpression("attribute_exists(lot)"))
                        .build();
        return writes(
                put(in.lots(), item("id", "t1", "v", 1), TransactionOperations::onlyIfAbsent),
                update(weight(in)),
                delete(in.movements(), DELETED),
                check);
    }

    private static Object twice(DynamoDbClient client, Tables in) {
        Update count =
                Update.builder()
                        .tableName(in.lots())
                        .key(item("id", "counted"))
                        .updateExpression("ADD n :one")
                        .expressionAttributeValues(item(":one", 1))
                        .build();
        TransactWriteItemsRequest once =
                writes(TransactWriteItem.builder().update(count).build())
                        .clientRequestToken(in.prefix())
                        .build();
        return List.of(client.transactWriteItems(once), client.transactWriteItems(once));
    }

    private static Update.Builder weight(Tables in) {
        return Update.builder()
                .tableName(in.movements())
                .key(MOVED)
                .updateExpression("SET weight = :w")
                .expressionAttributeValues(item(":w", 5));
    }

    private static Update.Builder wrongWeight(Tables in) {
        return weight(in)
                .conditionExpression("weight = :wrong")
                .expressionAttributeValues(item(":w", 5, ":wrong", 99))
                .returnValuesOnConditionCheckFailure("ALL_OLD");
    }

    private static Put.Builder onlyIfAbsent(Put.Builder put) {
        return put.conditionExpression(ABSENT);
    }

    private static TransactWriteItem put(String table, Map<String, AttributeValue> item) {
        return put(table, item, UnaryOperator.identity());
    }

    private static TransactWriteItem put(
            String table, Map<String, AttributeValue> item, UnaryOperator<Put.Builder> more) {
        Put put = more.apply(Put.builder().tableName(table).item(item)).build();
        return TransactWriteItem.builder().put(put).build();
    }

    private static TransactWriteItem update(Update.Builder update) {
        return TransactWriteItem.builder().update(update.build()).build();
    }

    private static TransactWriteItem delete(String table, Map<String, AttributeValue> key) {
        return TransactWriteItem.builder().delete(it -> it.tableName(table).key(key)).build();
    }

    private static Get.Builder get(String table, Map<String, AttributeValue> key) {
        return Get.builder().tableName(table).key(key);
    }

    private static TransactGetItemsRequest.Builder reads(Get.Builder... gets) {
        return TransactGetItemsRequest.builder()
                .transactItems(
                        List.of(gets).stream()
                                .map(it -> TransactGetItem.builder().get(it.build()).build())
                                .toList());
    }

    private static TransactWriteItemsRequest.Builder writes(TransactWriteItem... writes) {
        return TransactWriteItemsRequest.builder().transactItems(writes);
    }
}
