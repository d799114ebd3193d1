package greenledger.dax.comparison;

import static greenledger.dax.comparison.Asked.delete;
import static greenledger.dax.comparison.Asked.get;
import static greenledger.dax.comparison.Asked.put;
import static greenledger.dax.support.Values.bytes;
import static greenledger.dax.support.Values.item;
import static greenledger.dax.support.Values.list;
import static greenledger.dax.support.Values.map;
import static greenledger.dax.support.Values.number;
import static greenledger.dax.support.Values.numbers;
import static greenledger.dax.support.Values.text;
import static greenledger.dax.support.Values.texts;

import greenledger.dax.support.Tables;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/// Reads, puts and deletes of single items.
final class ItemOperations {

    private static final String ALL = "everything";

    private ItemOperations() {}

    static List<Asked> all() {
        return List.of(
                put("put every type of value", in -> lot(in, everyType())),
                get("get every type of value", in -> lot(in, ALL)),
                get("get it again", in -> lot(in, ALL)),
                get("get it strongly consistent", in -> lot(in, ALL).consistentRead(true)),
                get("get what is not there", in -> lot(in, "nothing")),
                get(
                        "get some attributes",
                        in ->
                                lot(in, ALL)
                                        .projectionExpression("id, #t, whole, gone")
                                        .expressionAttributeNames(Map.of("#t", "text"))),
                get(
                        "get attributes inside maps and lists",
                        in ->
                                lot(in, ALL)
                                        .projectionExpression("#m.nested.z, #l[2].deep[0], #l[9]")
                                        .expressionAttributeNames(
                                                Map.of("#m", "map", "#l", "list"))),
                get(
                        "get what overlaps",
                        in ->
                                lot(in, ALL)
                                        .projectionExpression("#m, #m.k")
                                        .expressionAttributeNames(Map.of("#m", "map"))),
                get("get from no table", in -> lot(in, ALL).tableName("no-such-table")),
                get(
                        "get with capacity, strongly consistent",
                        in -> lot(in, ALL).consistentRead(true).returnConsumedCapacity("TOTAL")),
                get(
                        "get with capacity, from the cache",
                        in ->
                                lot(in, ALL)
                                        .projectionExpression("id")
                                        .returnConsumedCapacity("TOTAL")),
                put(
                        "put a very small number",
                        in -> lot(in, item("id", "small", "n", number("0.000000000000000001")))),
                get("get a very small number", in -> lot(in, "small")),
                put(
                        "put over an item and see the old",
                        in -> lot(in, revision(1)).returnValues("ALL_OLD")),
                put(
                        "put on condition, refused",
                        in -> lot(in, revision(9)).conditionExpression("attribute_not_exists(id)")),
                put(
                        "put on condition, accepted",
                        in ->
                                lot(in, revision(2))
                                        .conditionExpression("attribute_not_exists(id) OR #r < :r")
                                        .expressionAttributeNames(Map.of("#r", "revision"))
                                        .expressionAttributeValues(item(":r", 2))
                                        .returnConsumedCapacity("TOTAL")),
                put(
                        "put on condition and see what stood in the way",
                        in ->
                                lot(in, revision(9))
                                        .conditionExpression("attribute_not_exists(id)")
                                        .returnValuesOnConditionCheckFailure("ALL_OLD")),
                put("put an empty set", in -> lot(in, item("id", "empty", "s", texts()))),
                put(
                        "put and see the size of its collection",
                        in ->
                                lot(in, item("lot", "sized", "seq", "1", "weight", 5))
                                        .tableName(in.movements())
                                        .returnItemCollectionMetrics("SIZE")),
                delete(
                        "delete on condition, refused",
                        in ->
                                lotToDelete(in, "small")
                                        .conditionExpression("revision = :r")
                                        .expressionAttributeValues(item(":r", 99))),
                delete(
                        "delete and see the old",
                        in ->
                                lotToDelete(in, "small")
                                        .returnValues("ALL_OLD")
                                        .returnConsumedCapacity("TOTAL")),
                get("get what was deleted", in -> lot(in, "small")),
                delete(
                        "delete what is not there",
                        in -> lotToDelete(in, "nothing").returnValues("ALL_OLD")));
    }

    private static GetItemRequest.Builder lot(Tables in, String id) {
        return GetItemRequest.builder().tableName(in.lots()).key(item("id", id));
    }

    private static PutItemRequest.Builder lot(Tables in, Map<String, AttributeValue> item) {
        return PutItemRequest.builder().tableName(in.lots()).item(item);
    }

    private static DeleteItemRequest.Builder lotToDelete(Tables in, String id) {
        return DeleteItemRequest.builder().tableName(in.lots()).key(item("id", id));
    }

    private static Map<String, AttributeValue> revision(int revision) {
        return item("id", "small", "revision", revision);
    }

    private static Map<String, AttributeValue> everyType() {
        Map<String, AttributeValue> item = item("id", ALL);
        item.putAll(item("text", "tomaten ✓ 🍅", "blank", "", "true", true, "false", false));
        item.putAll(item("whole", 42, "negative", -17, "decimal", number("3.14159265358979")));
        item.put("wide", number("12345678901234567890123456789012345678"));
        item.put("wide-negative", number("-99999999999999999999"));
        item.put("power", number("150000000000000000000"));
        item.put("null", AttributeValue.fromNul(true));
        item.put("bytes", bytes(0, 1, 2, 255));
        item.put("texts", texts("red", "ripe"));
        item.put("numbers", numbers("1", "2.5", "-3"));
        item.put("bytes-set", AttributeValue.fromBs(List.of(SdkBytes.fromUtf8String("a"))));
        item.put("list", list(text("q"), number(1), map("deep", list(number(7)))));
        item.put("map", map("k", "v", "nested", map("z", 1)));
        item.putAll(item("no-list", list(), "no-map", map()));
        return item;
    }
}
