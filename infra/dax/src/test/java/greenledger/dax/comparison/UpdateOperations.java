package greenledger.dax.comparison;

import static greenledger.dax.comparison.Asked.asked;
import static greenledger.dax.support.Values.item;
import static greenledger.dax.support.Values.list;
import static greenledger.dax.support.Values.map;
import static greenledger.dax.support.Values.text;
import static greenledger.dax.support.Values.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Updates, with every action, every condition and every kind of returned values.
final class UpdateOperations {

    private static final Map<String, AttributeValue> KEY = item("id", "updated");

    private UpdateOperations() {}

    static List<Asked> all() {
        List<Asked> all = new ArrayList<>();
        for (String returned :
                List.of("NONE", "ALL_OLD", "UPDATED_OLD", "ALL_NEW", "UPDATED_NEW")) {
            all.add(
                    asked(
                            "update everything at once, returning " + returned,
                            (client, in) ->
                                    client.updateItem(r ->
                                            update(r, in.lots())
                                                    .updateExpression(
                                                            "SET cnt = if_not_exists(cnt, :zero) + :one, l = list_append(if_not_exists(l, :none), :more), m = :m REMOVE gone ADD tally :one, marks :marks")
                                                    .expressionAttributeValues(
                                                            item(
                                                                    ":zero",
                                                                    0,
                                                                    ":one",
                                                                    1,
                                                                    ":none",
                                                                    list(),
                                                                    ":more",
                                                                    list(text(returned)),
                                                                    ":m",
                                                                    map("q", 1),
                                                                    ":marks",
                                                                    texts(returned)))
                                                    .returnValues(returned))));
            all.add(
                    asked(
                            "get it after returning " + returned,
                            (client, in) -> client.getItem(r -> r.tableName(in.lots()).key(KEY))));
        }
        all.add(
                asked(
                        "update inside a map and a list, delete from a set",
                        (client, in) ->
                                client.updateItem(r ->
                                        update(r, in.lots())
                                                .updateExpression(
                                                        "SET m.q = m.q - :two, l[0] = :x DELETE marks :marks")
                                                .expressionAttributeValues(
                                                        item(
                                                                ":two",
                                                                2,
                                                                ":x",
                                                                "new",
                                                                ":marks",
                                                                texts("NONE", "ALL_OLD")))
                                                .returnValues("ALL_NEW"))));
        all.add(
                asked(
                        "update part of an item, returning what is new",
                        (client, in) ->
                                client.updateItem(r ->
                                        update(r, in.lots())
                                                .updateExpression("SET m.r = :one")
                                                .expressionAttributeValues(item(":one", 1))
                                                .returnValues("UPDATED_NEW"))));
        all.add(
                asked(
                        "remove an attribute and an element",
                        (client, in) ->
                                client.updateItem(r ->
                                        update(r, in.lots())
                                                .updateExpression("REMOVE tally, l[1]")
                                                .returnValues("ALL_NEW"))));
        all.add(
                asked(
                        "remove, returning what is new where nothing is",
                        (client, in) ->
                                client.updateItem(r ->
                                        update(r, in.lots())
                                                .updateExpression("REMOVE m")
                                                .returnValues("UPDATED_NEW"))));
        all.add(
                asked(
                        "update on every kind of condition",
                        (client, in) ->
                                client.updateItem(r ->
                                        update(r, in.lots())
                                                .updateExpression("SET ok = :t")
                                                .conditionExpression(
                                                        "cnt BETWEEN :a AND :z AND cnt IN (:a, :five, :z) AND size(l) >= :a AND NOT contains(marks, :no) AND attribute_type(l, :list) AND (begins_with(id, :u) OR cnt <> :five) AND attribute_exists(cnt) AND cnt > :zero AND cnt <= :five")
                                                .expressionAttributeValues(
                                                        item(
                                                                ":t", true, ":a", 1, ":z", 99,
                                                                ":five", 5, ":no", "none", ":list",
                                                                "L", ":u", "up", ":zero", 0))
                                                .returnValues("UPDATED_NEW"))));
        all.add(
                asked(
                        "update on condition, refused",
                        (client, in) ->
                                client.updateItem(r ->
                                        update(r, in.lots())
                                                .updateExpression("SET cnt = :a")
                                                .conditionExpression("cnt = :wrong")
                                                .expressionAttributeValues(
                                                        item(":a", 1, ":wrong", 77)))));
        all.add(
                asked(
                        "update a reserved word",
                        (client, in) ->
                                client.updateItem(r ->
                                        update(r, in.lots())
                                                .updateExpression("SET #name = :n")
                                                .expressionAttributeNames(Map.of("#name", "name"))
                                                .expressionAttributeValues(item(":n", "x"))
                                                .returnValues("UPDATED_OLD"))));
        all.add(
                asked(
                        "update a reserved word by its name",
                        (client, in) ->
                                client.updateItem(r ->
                                        update(r, in.lots())
                                                .updateExpression("SET name = :n")
                                                .expressionAttributeValues(item(":n", "x"))
                                                .returnValues("UPDATED_NEW"))));
        all.add(
                asked(
                        "update what is not there without an expression",
                        (client, in) ->
                                client.updateItem(r ->
                                        r.tableName(in.lots())
                                                .key(item("id", "bare"))
                                                .returnValues("ALL_NEW"))));
        all.add(
                asked(
                        "update with capacity and collection size",
                        (client, in) ->
                                client.updateItem(r ->
                                        r.tableName(in.movements())
                                                .key(item("lot", "sized", "seq", "1"))
                                                .updateExpression("SET weight = :w")
                                                .expressionAttributeValues(item(":w", 6))
                                                .returnConsumedCapacity("INDEXES")
                                                .returnItemCollectionMetrics("SIZE"))));
        all.add(
                asked(
                        "update a key attribute",
                        (client, in) ->
                                client.updateItem(r ->
                                        update(r, in.lots())
                                                .updateExpression("SET id = :n")
                                                .expressionAttributeValues(item(":n", "x")))));
        all.add(
                asked(
                        "add to a text",
                        (client, in) ->
                                client.updateItem(r ->
                                        update(r, in.lots())
                                                .updateExpression("ADD #name :one")
                                                .expressionAttributeNames(Map.of("#name", "name"))
                                                .expressionAttributeValues(item(":one", 1)))));
        all.add(
                asked(
                        "update with a broken expression",
                        (client, in) ->
                                client.updateItem(r ->
                                        update(r, in.lots())
                                                .updateExpression("SETT cnt = :a")
                                                .expressionAttributeValues(item(":a", 1)))));
        return all;
    }

    private static UpdateItemRequest.Builder update(
            UpdateItemRequest.Builder request, String table) {
        return request.tableName(table).key(KEY);
    }
}
