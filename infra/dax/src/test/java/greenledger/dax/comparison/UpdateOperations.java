package greenledger.dax.comparison;

import static greenledger.dax.comparison.Asked.get;
import static greenledger.dax.comparison.Asked.update;
import static greenledger.dax.support.Values.item;
import static greenledger.dax.support.Values.list;
import static greenledger.dax.support.Values.map;
import static greenledger.dax.support.Values.text;
import static greenledger.dax.support.Values.texts;

import greenledger.dax.support.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Updates, with every action, every condition and every kind of returned values.
final class UpdateOperations {

    private static final Map<String, AttributeValue> KEY = item("id", "updated");

    private static final String EVERY_ACTION =
            "SET cnt = if_not_exists(cnt, :zero) + :one, l = list_append(if_not_exists(l, :none),"
                    + " :more), m = :m REMOVE gone ADD tally :one, marks :marks";

    private static final String EVERY_CONDITION =
            "cnt BETWEEN :a AND :z AND cnt IN (:a, :five, :z) AND size(l) >= :a"
                    + " AND NOT contains(marks, :no) AND attribute_type(l, :list)"
                    + " AND (begins_with(id, :u) OR cnt <> :five) AND attribute_exists(cnt)"
                    + " AND cnt > :zero AND cnt <= :five";

    private UpdateOperations() {}

    static List<Asked> all() {
        List<Asked> all = new ArrayList<>();
        List.of("NONE", "ALL_OLD", "UPDATED_OLD", "ALL_NEW", "UPDATED_NEW")
                .forEach(returned -> all.addAll(everyAction(returned)));
        all.addAll(done());
        all.addAll(refused());
        return all;
    }

    private static List<Asked> everyAction(String returned) {
        Map<String, AttributeValue> values = item(":zero", 0, ":one", 1, ":none", list());
        values.putAll(item(":more", list(text(returned)), ":m", map("q", 1)));
        values.put(":marks", texts(returned));
        return List.of(
                update(
                        "update everything at once, returning " + returned,
                        in -> set(in, EVERY_ACTION, values).returnValues(returned)),
                get(
                        "get it after returning " + returned,
                        in -> GetItemRequest.builder().tableName(in.lots()).key(KEY)));
    }

    private static List<Asked> done() {
        return List.of(
                update(
                        "update inside a map and a list, delete from a set",
                        in ->
                                set(
                                                in,
                                                "SET m.q = m.q - :two, l[0] = :x DELETE marks :marks",
                                                item(
                                                        ":two",
                                                        2,
                                                        ":x",
                                                        "new",
                                                        ":marks",
                                                        texts("NONE", "ALL_OLD")))
                                        .returnValues("ALL_NEW")),
                update(
                        "update part of an item, returning what is new",
                        in -> set(in, "SET m.r = :n", item(":n", 1)).returnValues("UPDATED_NEW")),
                update(
                        "remove an attribute and an element",
                        in ->
                                lot(in).updateExpression("REMOVE tally, l[1]")
                                        .returnValues("ALL_NEW")),
                update(
                        "remove, returning what is new where nothing is",
                        in -> lot(in).updateExpression("REMOVE m").returnValues("UPDATED_NEW")),
                update("update on every kind of condition", UpdateOperations::onEveryCondition),
                update(
                        "update a reserved word",
                        in ->
                                set(in, "SET #name = :n", item(":n", "x"))
                                        .expressionAttributeNames(Map.of("#name", "name"))
                                        .returnValues("UPDATED_OLD")),
                update(
                        "update a reserved word by its name",
                        in ->
                                set(in, "SET name = :n", item(":n", "x"))
                                        .returnValues("UPDATED_NEW")),
                update(
                        "update what is not there without an expression",
                        in -> lot(in).key(item("id", "bare")).returnValues("ALL_NEW")),
                update(
                        "update with capacity and collection size",
                        in ->
                                set(in, "SET weight = :w", item(":w", 6))
                                        .tableName(in.movements())
                                        .key(item("lot", "sized", "seq", "1"))
                                        .returnConsumedCapacity("INDEXES")
                                        .returnItemCollectionMetrics("SIZE")));
    }

    private static List<Asked> refused() {
        return List.of(
                update(
                        "update on condition, refused",
                        in ->
                                set(in, "SET cnt = :a", item(":a", 1, ":wrong", 77))
                                        .conditionExpression("cnt = :wrong")),
                update("update a key attribute", in -> set(in, "SET id = :n", item(":n", "x"))),
                update("add to a text", in -> set(in, "ADD id :one", item(":one", 1))),
                update("add a number to a list", in -> set(in, "ADD l :one", item(":one", 1))),
                update(
                        "update with a broken expression",
                        in -> set(in, "SETT cnt = :a", item(":a", 1))));
    }

    private static UpdateItemRequest.Builder onEveryCondition(Tables in) {
        Map<String, AttributeValue> values = item(":t", true, ":zero", 0, ":a", 1, ":five", 5);
        values.putAll(item(":z", 99, ":no", "none", ":list", "L", ":u", "up"));
        return set(in, "SET ok = :t", values)
                .conditionExpression(EVERY_CONDITION)
                .returnValues("UPDATED_NEW");
    }

    private static UpdateItemRequest.Builder lot(Tables in) {
        return UpdateItemRequest.builder().tableName(in.lots()).key(KEY);
    }

    private static UpdateItemRequest.Builder set(
            Tables in, String expression, Map<String, AttributeValue> values) {
        return lot(in).updateExpression(expression).expressionAttributeValues(values);
    }
}
