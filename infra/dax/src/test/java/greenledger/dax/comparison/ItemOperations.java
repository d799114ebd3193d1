package greenledger.dax.comparison;

import static greenledger.dax.comparison.Asked.asked;
import static greenledger.dax.support.Values.bytes;
import static greenledger.dax.support.Values.item;
import static greenledger.dax.support.Values.list;
import static greenledger.dax.support.Values.map;
import static greenledger.dax.support.Values.number;
import static greenledger.dax.support.Values.numbers;
import static greenledger.dax.support.Values.text;
import static greenledger.dax.support.Values.texts;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Reads, puts and deletes of single items.
final class ItemOperations {

    private static final Map<String, AttributeValue> EVERYTHING =
            item(
                    "id", "everything",
                    "text", "tomaten ✓ 🍅",
                    "blank", "",
                    "whole", 42,
                    "negative", -17,
                    "decimal", number("3.14159265358979"),
                    "wide", number("12345678901234567890123456789012345678"),
                    "wide-negative", number("-99999999999999999999"),
                    "power", number("150000000000000000000"),
                    "true", true,
                    "false", false,
                    "null", AttributeValue.fromNul(true),
                    "bytes", bytes(0, 1, 2, 255),
                    "texts", texts("red", "ripe"),
                    "numbers", numbers("1", "2.5", "-3"),
                    "bytes-set",
                            AttributeValue.fromBs(
                                    List.of(
                                            SdkBytes.fromUtf8String("a"),
                                            SdkBytes.fromUtf8String("b"))),
                    "list", list(text("q"), number(1), map("deep", list(number(7)))),
                    "map", map("k", "v", "nested", map("z", 1)),
                    "no-list", list(),
                    "no-map", map());

    private ItemOperations() {}

    static List<Asked> all() {
        return List.of(
                asked(
                        "put every type of value",
                        (client, in) ->
                                client.putItem(r -> r.tableName(in.lots()).item(EVERYTHING))),
                asked(
                        "get every type of value",
                        (client, in) ->
                                client.getItem(r -> r.tableName(in.lots()).key(lot("everything")))),
                asked(
                        "get it again",
                        (client, in) ->
                                client.getItem(r -> r.tableName(in.lots()).key(lot("everything")))),
                asked(
                        "get it strongly consistent",
                        (client, in) ->
                                client.getItem(r ->
                                        r.tableName(in.lots())
                                                .key(lot("everything"))
                                                .consistentRead(true))),
                asked(
                        "get what is not there",
                        (client, in) ->
                                client.getItem(r -> r.tableName(in.lots()).key(lot("nothing")))),
                asked(
                        "get some attributes",
                        (client, in) ->
                                client.getItem(r ->
                                        r.tableName(in.lots())
                                                .key(lot("everything"))
                                                .projectionExpression("id, #t, whole, gone")
                                                .expressionAttributeNames(Map.of("#t", "text")))),
                asked(
                        "get attributes inside maps and lists",
                        (client, in) ->
                                client.getItem(r ->
                                        r.tableName(in.lots())
                                                .key(lot("everything"))
                                                .projectionExpression(
                                                        "#m.nested.z, #l[2].deep[0], #l[9]")
                                                .expressionAttributeNames(
                                                        Map.of("#m", "map", "#l", "list")))),
                asked(
                        "get what overlaps",
                        (client, in) ->
                                client.getItem(r ->
                                        r.tableName(in.lots())
                                                .key(lot("everything"))
                                                .projectionExpression("#m, #m.k")
                                                .expressionAttributeNames(Map.of("#m", "map")))),
                asked(
                        "get from no table",
                        (client, in) ->
                                client.getItem(r -> r.tableName("no-such-table").key(lot("x")))),
                asked(
                        "get with capacity, strongly consistent",
                        (client, in) ->
                                client.getItem(r ->
                                        r.tableName(in.lots())
                                                .key(lot("everything"))
                                                .consistentRead(true)
                                                .returnConsumedCapacity("TOTAL"))),
                asked(
                        "get with capacity, from the cache",
                        (client, in) ->
                                client.getItem(r ->
                                        r.tableName(in.lots())
                                                .key(lot("everything"))
                                                .projectionExpression("id")
                                                .returnConsumedCapacity("TOTAL"))),
                asked(
                        "put a very small number",
                        (client, in) ->
                                client.putItem(r ->
                                        r.tableName(in.lots())
                                                .item(
                                                        item(
                                                                "id",
                                                                "small",
                                                                "n",
                                                                number("0.000000000000000001"))))),
                asked(
                        "get a very small number",
                        (client, in) ->
                                client.getItem(r -> r.tableName(in.lots()).key(lot("small")))),
                asked(
                        "put over an item and see the old",
                        (client, in) ->
                                client.putItem(r ->
                                        r.tableName(in.lots())
                                                .item(item("id", "small", "revision", 1))
                                                .returnValues("ALL_OLD"))),
                asked(
                        "put on condition, refused",
                        (client, in) ->
                                client.putItem(r ->
                                        r.tableName(in.lots())
                                                .item(item("id", "small"))
                                                .conditionExpression("attribute_not_exists(id)"))),
                asked(
                        "put on condition, accepted",
                        (client, in) ->
                                client.putItem(r ->
                                        r.tableName(in.lots())
                                                .item(item("id", "small", "revision", 2))
                                                .conditionExpression(
                                                        "attribute_not_exists(id) OR #r < :r")
                                                .expressionAttributeNames(Map.of("#r", "revision"))
                                                .expressionAttributeValues(item(":r", 2))
                                                .returnConsumedCapacity("TOTAL"))),
                asked(
                        "put on condition and see what stood in the way",
                        (client, in) ->
                                client.putItem(r ->
                                        r.tableName(in.lots())
                                                .item(item("id", "small"))
                                                .conditionExpression("attribute_not_exists(id)")
                                                .returnValuesOnConditionCheckFailure("ALL_OLD"))),
                asked(
                        "put an empty set",
                        (client, in) ->
                                client.putItem(r ->
                                        r.tableName(in.lots())
                                                .item(item("id", "empty", "s", texts())))),
                asked(
                        "put and see the size of its collection",
                        (client, in) ->
                                client.putItem(r ->
                                        r.tableName(in.movements())
                                                .item(item("lot", "sized", "seq", "1", "weight", 5))
                                                .returnItemCollectionMetrics("SIZE"))),
                asked(
                        "delete on condition, refused",
                        (client, in) ->
                                client.deleteItem(r ->
                                        r.tableName(in.lots())
                                                .key(lot("small"))
                                                .conditionExpression("revision = :r")
                                                .expressionAttributeValues(item(":r", 99)))),
                asked(
                        "delete and see the old",
                        (client, in) ->
                                client.deleteItem(r ->
                                        r.tableName(in.lots())
                                                .key(lot("small"))
                                                .returnValues("ALL_OLD")
                                                .returnConsumedCapacity("TOTAL"))),
                asked(
                        "get what was deleted",
                        (client, in) ->
                                client.getItem(r -> r.tableName(in.lots()).key(lot("small")))),
                asked(
                        "delete what is not there",
                        (client, in) ->
                                client.deleteItem(r ->
                                        r.tableName(in.lots())
                                                .key(lot("nothing"))
                                                .returnValues("ALL_OLD"))));
    }

    private static Map<String, AttributeValue> lot(String id) {
        return item("id", id);
    }
}
