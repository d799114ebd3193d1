package greenledger.dax.comparison;

import static greenledger.dax.support.Values.at;
import static greenledger.dax.support.Values.bytes;
import static greenledger.dax.support.Values.item;
import static greenledger.dax.support.Values.number;

import greenledger.dax.support.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Keys that are numbers or bytes, which travel in encodings of their own.
final class KeyOperations {

    private static final List<Map<String, AttributeValue>> READINGS =
            List.of(
                    reading("1", "0"),
                    reading("1", "-1"),
                    reading("1", "10.5"),
                    reading("1", "-0.001"),
                    reading("1", "123456789.123"),
                    reading("1", "1000000000000000000000000000000"),
                    reading("1", "0.0000000000000000001"),
                    reading("2", "999"),
                    reading("2", "1000"),
                    reading("2", "-1000"),
                    reading("-5.5", "7"),
                    reading("12345678901234567890", "77"));

    private static final Map<String, AttributeValue> SEAL =
            item("print", bytes(1, 0, 200), "part", bytes(255, 0));

    private KeyOperations() {}

    static List<Asked> all() {
        List<Asked> all = new ArrayList<>();
        READINGS.forEach(reading -> all.addAll(putAndGet(reading)));
        all.addAll(numbers());
        all.addAll(bytesOfSeals());
        return all;
    }

    private static List<Asked> putAndGet(Map<String, AttributeValue> key) {
        String name = at(key, "sensor").n() + "/" + at(key, "at").n();
        return List.of(
                Asked.put("put under numbers " + name, in -> put(in.readings(), seen(key))),
                Asked.get("get by numbers " + name, in -> get(in.readings(), key)));
    }

    private static List<Asked> numbers() {
        return List.of(
                Asked.get(
                        "get by the same number spelled otherwise",
                        in -> get(in.readings(), reading("1.0", "10.50"))),
                Asked.query(
                        "query a range of numbers",
                        in ->
                                readings(in)
                                        .keyConditionExpression(
                                                "sensor = :s AND #at BETWEEN :from AND :to")
                                        .expressionAttributeNames(Map.of("#at", "at"))
                                        .expressionAttributeValues(
                                                item(":s", 1, ":from", -1, ":to", 200_000_000))
                                        .projectionExpression("seen")),
                Asked.queryAll(
                        "page through numbers",
                        in ->
                                readings(in)
                                        .keyConditionExpression("sensor = :s")
                                        .expressionAttributeValues(item(":s", 2))
                                        .limit(1)));
    }

    private static List<Asked> bytesOfSeals() {
        return List.of(
                Asked.put("put under bytes", in -> put(in.seals(), SEAL)),
                Asked.get("get by bytes", in -> get(in.seals(), SEAL)),
                Asked.query(
                        "query by bytes",
                        in ->
                                QueryRequest.builder()
                                        .tableName(in.seals())
                                        .keyConditionExpression(
                                                "print = :p AND begins_with(part, :b)")
                                        .expressionAttributeValues(
                                                item(":p", bytes(1, 0, 200), ":b", bytes(255)))),
                Asked.delete(
                        "delete by bytes",
                        in ->
                                DeleteItemRequest.builder()
                                        .tableName(in.seals())
                                        .key(SEAL)
                                        .returnValues("ALL_OLD")),
                Asked.get("get by half a key", in -> get(in.seals(), item("print", bytes(1)))));
    }

    private static GetItemRequest.Builder get(String table, Map<String, AttributeValue> key) {
        return GetItemRequest.builder().tableName(table).key(key);
    }

    private static PutItemRequest.Builder put(String table, Map<String, AttributeValue> item) {
        return PutItemRequest.builder().tableName(table).item(item);
    }

    private static QueryRequest.Builder readings(Tables in) {
        return QueryRequest.builder().tableName(in.readings());
    }

    private static Map<String, AttributeValue> reading(String sensor, String at) {
        return item("sensor", number(sensor), "at", number(at));
    }

    /// With its time as a text as well, which nobody spells otherwise.
    private static Map<String, AttributeValue> seen(Map<String, AttributeValue> reading) {
        Map<String, AttributeValue> item = item("seen", at(reading, "at").n());
        item.putAll(reading);
        return item;
    }
}
