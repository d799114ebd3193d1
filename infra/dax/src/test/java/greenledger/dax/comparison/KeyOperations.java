package greenledger.dax.comparison;

import static greenledger.dax.comparison.Asked.asked;
import static greenledger.dax.support.Values.at;
import static greenledger.dax.support.Values.bytes;
import static greenledger.dax.support.Values.item;
import static greenledger.dax.support.Values.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Keys that are numbers or bytes, which travel in an encoding of their own.
final class KeyOperations {

    private static final List<Map<String, AttributeValue>> NUMERIC =
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
        for (Map<String, AttributeValue> key : NUMERIC) {
            String name = at(key, "sensor").n() + "/" + at(key, "at").n();
            all.add(
                    asked(
                            "put under numbers " + name,
                            (client, in) ->
                                    client.putItem(
                                            r -> r.tableName(in.readings()).item(with(key)))));
            all.add(
                    asked(
                            "get by numbers " + name,
                            (client, in) ->
                                    client.getItem(r -> r.tableName(in.readings()).key(key))));
        }
        all.add(
                asked(
                        "get by the same number spelled otherwise",
                        (client, in) ->
                                client.getItem(r ->
                                        r.tableName(in.readings()).key(reading("1.0", "10.50")))));
        all.add(
                asked(
                        "query a range of numbers",
                        (client, in) ->
                                client.query(r ->
                                        r.tableName(in.readings())
                                                .keyConditionExpression(
                                                        "sensor = :s AND #at BETWEEN :from AND :to")
                                                .expressionAttributeNames(Map.of("#at", "at"))
                                                .expressionAttributeValues(
                                                        item(
                                                                ":s",
                                                                1,
                                                                ":from",
                                                                -1,
                                                                ":to",
                                                                200_000_000))
                                                .projectionExpression("seen"))));
        all.add(
                asked(
                        "page through numbers",
                        (client, in) ->
                                client
                                        .queryPaginator(r ->
                                                r.tableName(in.readings())
                                                        .keyConditionExpression("sensor = :s")
                                                        .expressionAttributeValues(item(":s", 2))
                                                        .limit(1))
                                        .items()
                                        .stream()
                                        .toList()));
        all.add(
                asked(
                        "put under bytes",
                        (client, in) ->
                                client.putItem(r ->
                                        r.tableName(in.seals())
                                                .item(
                                                        item(
                                                                "print",
                                                                at(SEAL, "print"),
                                                                "part",
                                                                at(SEAL, "part"),
                                                                "by",
                                                                "packer")))));
        all.add(
                asked(
                        "get by bytes",
                        (client, in) -> client.getItem(r -> r.tableName(in.seals()).key(SEAL))));
        all.add(
                asked(
                        "query by bytes",
                        (client, in) ->
                                client.query(r ->
                                        r.tableName(in.seals())
                                                .keyConditionExpression(
                                                        "print = :p AND begins_with(part, :b)")
                                                .expressionAttributeValues(
                                                        item(
                                                                ":p",
                                                                bytes(1, 0, 200),
                                                                ":b",
                                                                bytes(255))))));
        all.add(
                asked(
                        "delete by bytes",
                        (client, in) ->
                                client.deleteItem(r ->
                                        r.tableName(in.seals())
                                                .key(SEAL)
                                                .returnValues("ALL_OLD"))));
        all.add(
                asked(
                        "get by half a key",
                        (client, in) ->
                                client.getItem(r ->
                                        r.tableName(in.seals()).key(item("print", bytes(1))))));
        return all;
    }

    private static Map<String, AttributeValue> reading(String sensor, String at) {
        return item("sensor", number(sensor), "at", number(at));
    }

    private static Map<String, AttributeValue> with(Map<String, AttributeValue> key) {
        return item("sensor", at(key, "sensor"), "at", at(key, "at"), "seen", at(key, "at").n());
    }
}
