package greenledger.dax.comparison;

import static greenledger.dax.comparison.Asked.query;
import static greenledger.dax.comparison.Asked.queryAll;
import static greenledger.dax.comparison.Asked.scan;
import static greenledger.dax.support.Values.item;

import greenledger.dax.support.Tables;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/// Queries and scans, over tables and over both kinds of index.
final class PageOperations {

    private PageOperations() {}

    static List<Asked> all() {
        return Stream.of(queries(), queriesOfIndexes(), scans()).flatMap(List::stream).toList();
    }

    private static List<Asked> queries() {
        return List.of(
                query("query a lot", in -> lot(in, "a")),
                query("query it again", in -> lot(in, "a")),
                query(
                        "query it strongly consistent, with capacity",
                        in -> lot(in, "a").consistentRead(true).returnConsumedCapacity("TOTAL")),
                query("query with capacity by index, first time", PageOperations::weights),
                query("query with capacity, second time", PageOperations::weights),
                query(
                        "query a range with a filter",
                        in ->
                                lot(in, "a")
                                        .keyConditionExpression("lot = :l AND seq > :s")
                                        .filterExpression("weight <> :w")
                                        .expressionAttributeValues(
                                                item(":l", "a", ":s", "03", ":w", 5))),
                query(
                        "query backwards, one page",
                        in -> lot(in, "a").scanIndexForward(false).limit(3)),
                queryAll("query page by page", in -> lot(in, "a").limit(3)),
                query(
                        "query a prefix",
                        in ->
                                lot(in, "a")
                                        .keyConditionExpression("lot = :l AND begins_with(seq, :s)")
                                        .expressionAttributeValues(item(":l", "a", ":s", "0"))),
                query(
                        "query some attributes",
                        in -> lot(in, "a").projectionExpression("weight, place")),
                query(
                        "query inside lists",
                        in -> lot(in, "a").projectionExpression("steps[1], weight")),
                query("query a count", in -> lot(in, "a").select("COUNT")),
                query("query nothing", in -> lot(in, "nothing")),
                query(
                        "query without the key",
                        in -> lot(in, "a").keyConditionExpression("weight = :l")));
    }

    private static List<Asked> queriesOfIndexes() {
        return List.of(
                query(
                        "query a global index",
                        in ->
                                place(in, "dock-1")
                                        .keyConditionExpression("place = :p AND weight >= :w")
                                        .expressionAttributeValues(item(":p", "dock-1", ":w", 4))
                                        .projectionExpression("weight")),
                queryAll("query a global index page by page", in -> place(in, "yard").limit(1)),
                query(
                        "query a local index, one page",
                        in -> weighed(in).scanIndexForward(false).limit(2)),
                queryAll("query a local index page by page", in -> weighed(in).limit(4)),
                query(
                        "query projected attributes of an index",
                        in -> weighed(in).select("ALL_PROJECTED_ATTRIBUTES").limit(1)),
                query("query no index", in -> lot(in, "a").indexName("no-such-index")));
    }

    private static List<Asked> scans() {
        return List.of(
                scan("scan a table", PageOperations::movements),
                scan("scan it again", PageOperations::movements),
                new Asked(
                        "scan page by page with a filter",
                        (client, in) ->
                                client
                                        .scanPaginator(lightMovements(in).limit(7).build())
                                        .items()
                                        .stream()
                                        .toList()),
                scan(
                        "scan some attributes",
                        in ->
                                movements(in)
                                        .projectionExpression("#p")
                                        .expressionAttributeNames(Map.of("#p", "place"))),
                scan("scan a segment", in -> movements(in).segment(1).totalSegments(3)),
                scan("scan an index", in -> movements(in).indexName(Tables.BY_PLACE).limit(5)),
                scan(
                        "scan a count, strongly consistent",
                        in -> movements(in).select("COUNT").consistentRead(true)),
                scan("scan no table", _ -> ScanRequest.builder().tableName("no-such-table")));
    }

    private static QueryRequest.Builder lot(Tables in, String lot) {
        return QueryRequest.builder()
                .tableName(in.movements())
                .keyConditionExpression("lot = :l")
                .expressionAttributeValues(item(":l", lot));
    }

    private static QueryRequest.Builder weights(Tables in) {
        return lot(in, "d").projectionExpression("weight").returnConsumedCapacity("INDEXES");
    }

    private static QueryRequest.Builder weighed(Tables in) {
        return lot(in, "c").indexName(Tables.BY_WEIGHT);
    }

    private static QueryRequest.Builder place(Tables in, String place) {
        return QueryRequest.builder()
                .tableName(in.movements())
                .indexName(Tables.BY_PLACE)
                .keyConditionExpression("place = :p")
                .expressionAttributeValues(item(":p", place));
    }

    private static ScanRequest.Builder movements(Tables in) {
        return ScanRequest.builder().tableName(in.movements());
    }

    private static ScanRequest.Builder lightMovements(Tables in) {
        return movements(in)
                .filterExpression("weight < :w")
                .expressionAttributeValues(item(":w", 3));
    }
}
