package greenledger.dax.comparison;

import static greenledger.dax.comparison.Asked.asked;
import static greenledger.dax.support.Values.at;
import static greenledger.dax.support.Values.item;

import greenledger.dax.support.Tables;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Queries and scans, over tables and over both kinds of index.
final class PageOperations {

    private PageOperations() {}

    static List<Asked> all() {
        return List.of(
                asked("query a lot", (client, in) -> client.query(r -> lot(r, in, "a"))),
                asked("query it again", (client, in) -> client.query(r -> lot(r, in, "a"))),
                asked(
                        "query it strongly consistent, with capacity",
                        (client, in) ->
                                client.query(r ->
                                        lot(r, in, "a")
                                                .consistentRead(true)
                                                .returnConsumedCapacity("TOTAL"))),
                asked(
                        "query with capacity by index, first time",
                        (client, in) ->
                                client.query(r ->
                                        lot(r, in, "d")
                                                .projectionExpression("weight")
                                                .returnConsumedCapacity("INDEXES"))),
                asked(
                        "query with capacity, second time",
                        (client, in) ->
                                client.query(r ->
                                        lot(r, in, "d")
                                                .projectionExpression("weight")
                                                .returnConsumedCapacity("INDEXES"))),
                asked(
                        "query a range with a filter",
                        (client, in) ->
                                client.query(r ->
                                        r.tableName(in.movements())
                                                .keyConditionExpression("lot = :l AND seq > :s")
                                                .filterExpression("weight <> :w")
                                                .expressionAttributeValues(
                                                        item(":l", "a", ":s", "03", ":w", 5)))),
                asked(
                        "query backwards, one page",
                        (client, in) ->
                                client.query(
                                        r -> lot(r, in, "a").scanIndexForward(false).limit(3))),
                asked(
                        "query page by page",
                        (client, in) ->
                                client
                                        .queryPaginator(r -> lot(r, in, "a").limit(3))
                                        .items()
                                        .stream()
                                        .toList()),
                asked(
                        "query a prefix",
                        (client, in) ->
                                client.query(r ->
                                        r.tableName(in.movements())
                                                .keyConditionExpression(
                                                        "lot = :l AND begins_with(seq, :s)")
                                                .expressionAttributeValues(
                                                        item(":l", "a", ":s", "0")))),
                asked(
                        "query some attributes",
                        (client, in) ->
                                client.query(r ->
                                        lot(r, in, "a").projectionExpression("weight, place"))),
                asked(
                        "query inside lists",
                        (client, in) ->
                                client.query(r ->
                                        lot(r, in, "a").projectionExpression("steps[1], weight"))),
                asked(
                        "query a count",
                        (client, in) -> client.query(r -> lot(r, in, "a").select("COUNT"))),
                asked("query nothing", (client, in) -> client.query(r -> lot(r, in, "nothing"))),
                asked(
                        "query a global index",
                        (client, in) ->
                                client.query(r ->
                                        r.tableName(in.movements())
                                                .indexName(Tables.BY_PLACE)
                                                .keyConditionExpression(
                                                        "place = :p AND weight >= :w")
                                                .expressionAttributeValues(
                                                        item(":p", "dock-1", ":w", 4))
                                                .projectionExpression("weight"))),
                asked(
                        "query a global index page by page",
                        (client, in) ->
                                client
                                        .queryPaginator(r ->
                                                r.tableName(in.movements())
                                                        .indexName(Tables.BY_PLACE)
                                                        .keyConditionExpression("place = :p")
                                                        .expressionAttributeValues(
                                                                item(":p", "dock-2"))
                                                        .limit(2))
                                        .items()
                                        .stream()
                                        .map(it -> at(it, "lot").s() + at(it, "seq").s())
                                        .sorted()
                                        .toList()),
                asked(
                        "query a local index, one page",
                        (client, in) ->
                                client.query(r ->
                                        lot(r, in, "c")
                                                .indexName(Tables.BY_WEIGHT)
                                                .scanIndexForward(false)
                                                .limit(2))),
                asked(
                        "query a local index page by page",
                        (client, in) ->
                                client
                                        .queryPaginator(r ->
                                                lot(r, in, "c")
                                                        .indexName(Tables.BY_WEIGHT)
                                                        .limit(4))
                                        .items()
                                        .stream()
                                        .toList()),
                asked(
                        "query projected attributes of an index",
                        (client, in) ->
                                client.query(r ->
                                        lot(r, in, "c")
                                                .indexName(Tables.BY_WEIGHT)
                                                .select("ALL_PROJECTED_ATTRIBUTES")
                                                .limit(1))),
                asked(
                        "query without the key",
                        (client, in) ->
                                client.query(r ->
                                        r.tableName(in.movements())
                                                .keyConditionExpression("weight = :w")
                                                .expressionAttributeValues(item(":w", 1)))),
                asked(
                        "query no index",
                        (client, in) ->
                                client.query(r -> lot(r, in, "a").indexName("no-such-index"))),
                asked(
                        "scan a table",
                        (client, in) -> client.scan(r -> r.tableName(in.movements()))),
                asked(
                        "scan it again",
                        (client, in) -> client.scan(r -> r.tableName(in.movements()))),
                asked(
                        "scan page by page with a filter",
                        (client, in) ->
                                client
                                        .scanPaginator(r ->
                                                r.tableName(in.movements())
                                                        .filterExpression("weight < :w")
                                                        .expressionAttributeValues(item(":w", 3))
                                                        .limit(7))
                                        .items()
                                        .stream()
                                        .toList()),
                asked(
                        "scan some attributes",
                        (client, in) ->
                                client.scan(r ->
                                        r.tableName(in.movements())
                                                .projectionExpression("#p")
                                                .expressionAttributeNames(Map.of("#p", "place")))),
                asked(
                        "scan a segment",
                        (client, in) ->
                                client.scan(r ->
                                        r.tableName(in.movements()).segment(1).totalSegments(3))),
                asked(
                        "scan an index",
                        (client, in) ->
                                client.scan(r ->
                                        r.tableName(in.movements())
                                                .indexName(Tables.BY_PLACE)
                                                .limit(5))),
                asked(
                        "scan a count, strongly consistent",
                        (client, in) ->
                                client.scan(r ->
                                        r.tableName(in.movements())
                                                .select("COUNT")
                                                .consistentRead(true))),
                asked(
                        "scan no table",
                        (client, in) -> client.scan(r -> r.tableName("no-such-table"))));
    }

    private static QueryRequest.Builder lot(QueryRequest.Builder request, Tables in, String lot) {
        return request.tableName(in.movements())
                .keyConditionExpression("lot = :l")
                .expressionAttributeValues(item(":l", lot));
    }
}
