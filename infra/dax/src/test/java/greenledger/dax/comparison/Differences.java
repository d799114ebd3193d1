package greenledger.dax.comparison;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All that is different, in one table. The README's table has the same operations and reasons.
final class Differences {

    private static final String CACHED = "An answer from the cache consumes no capacity.";
    private static final String CHECKED_BY_CLIENT =
            "The client refuses it without asking, by an exception of its own.";
    private static final String SPELLING = "The client spells numbers as Java's BigDecimal does.";
    private static final String EMPTY_METRICS =
            "The client makes an empty map of metrics that are not there.";
    private static final String NO_UNPROCESSED =
            "The client leaves out unprocessed keys where there are none.";
    private static final String NO_ITEMS =
            "The client makes an empty list of items of a mere count.";

    private static final List<Difference> ALL =
            List.of(
                    new Difference(
                            "get what overlaps",
                            "Nobody checks whether paths of a projection overlap.",
                            "DynamoDbException 400 ValidationException: Invalid ProjectionExpression:"
                                    + " Two document paths overlap with each other; must remove or"
                                    + " rewrite one of these paths; path one: [map], path two: [map, k]",
                            "{Item={map={M={k={S=v}}}}}"),
                    new Difference(
                            "get with capacity, from the cache",
                            CACHED,
                            "{ConsumedCapacity={CapacityUnits=0.5, TableName=through-lots},"
                                    + " Item={id={S=everything}}}",
                            "{Item={id={S=everything}}}"),
                    new Difference(
                            "get a very small number",
                            SPELLING,
                            "{Item={id={S=small}, n={N=0.000000000000000001}}}",
                            "{Item={id={S=small}, n={N=1E-18}}}"),
                    new Difference(
                            "put over an item and see the old",
                            SPELLING,
                            "{Attributes={id={S=small}, n={N=0.000000000000000001}}}",
                            "{Attributes={id={S=small}, n={N=1E-18}}}"),
                    new Difference(
                            "put on condition and see what stood in the way",
                            "The client drops the wish to see the item that stands in the way.",
                            "[ConditionalCheckFailedException 400 ConditionalCheckFailedException:"
                                    + " The conditional request failed, {id={S=small},"
                                    + " revision={N=2}}]",
                            "[ConditionalCheckFailedException 400 ConditionalCheckFailedException:"
                                    + " The conditional request failed, {}]"),
                    new Difference(
                            "put an empty set",
                            CHECKED_BY_CLIENT,
                            "DynamoDbException 400 ValidationException: One or more parameter values"
                                    + " were invalid: An string set  may not be empty",
                            "DaxServiceException -1 ValidationException: Supplied AttributeValue is"
                                    + " empty, must contain exactly one of the supported datatypes"),
                    new Difference(
                            "delete what is not there",
                            "DynamoDB Local tells capacity unasked; the client does not.",
                            "{ConsumedCapacity={CapacityUnits=1.0, TableName=through-lots}}",
                            "{}"),
                    new Difference(
                            "get by the same number spelled otherwise",
                            "The client gives back the key as it was asked for.",
                            "{Item={at={N=10.5}, seen={S=10.5}, sensor={N=1}}}",
                            "{Item={at={N=10.50}, seen={S=10.5}, sensor={N=1.0}}}"),
                    new Difference(
                            "get by half a key",
                            CHECKED_BY_CLIENT,
                            "DynamoDbException 400 ValidationException: The number of conditions on"
                                    + " the keys is invalid",
                            "DaxServiceException -1 ValidationException: The number of conditions on"
                                    + " the keys is invalid"),
                    new Difference(
                            "update a reserved word by its name",
                            "The client sends names apart, so that no word is reserved.",
                            "DynamoDbException 400 ValidationException: Invalid UpdateExpression:"
                                    + " Attribute name is a reserved keyword; reserved keyword: name",
                            "{Attributes={name={S=x}}}"),
                    new Difference(
                            "update with a broken expression",
                            CHECKED_BY_CLIENT,
                            "DynamoDbException 400 ValidationException: Invalid UpdateExpression:"
                                    + " Syntax error; token: \"SETT\", near: \"SETT cnt\"",
                            "DaxServiceException -1 ValidationException: Invalid UpdateExpression:"
                                    + " Syntax error; token: \"SETT\", near: line 1 char 0"),
                    new Difference(
                            "write with capacity and collection sizes",
                            EMPTY_METRICS,
                            "{ConsumedCapacity=[{CapacityUnits=3.0, TableName=through-movements}],"
                                    + " UnprocessedItems={}}",
                            "{ConsumedCapacity=[{CapacityUnits=3.0, TableName=through-movements}],"
                                    + " ItemCollectionMetrics={}, UnprocessedItems={}}"),
                    new Difference(
                            "write one item twice",
                            CHECKED_BY_CLIENT,
                            "DynamoDbException 400 ValidationException: Provided list of item keys"
                                    + " contains duplicates",
                            "DaxServiceException -1 ValidationException: Provided list of item keys"
                                    + " contains duplicates"),
                    new Difference(
                            "get a batch of one table",
                            NO_UNPROCESSED,
                            "{Responses={through-lots=[{id={S=batched}, v={N=1}}]}, UnprocessedKeys={}}",
                            "{Responses={through-lots=[{id={S=batched}, v={N=1}}]}}"),
                    new Difference(
                            "get a batch, strongly consistent, with capacity",
                            NO_UNPROCESSED,
                            "{ConsumedCapacity=[{CapacityUnits=1.0, TableName=through-lots}],"
                                    + " Responses={through-lots=[{id={S=batched}, v={N=1}}]},"
                                    + " UnprocessedKeys={}}",
                            "{ConsumedCapacity=[{CapacityUnits=1.0, TableName=through-lots}],"
                                    + " Responses={through-lots=[{id={S=batched}, v={N=1}}]}}"),
                    new Difference(
                            "get one item twice",
                            CHECKED_BY_CLIENT,
                            "DynamoDbException 400 ValidationException: Provided list of item keys"
                                    + " contains duplicates",
                            "DaxServiceException -1 ValidationException: Provided list of item keys"
                                    + " contains duplicates"),
                    new Difference(
                            "query with capacity, second time",
                            CACHED,
                            "{ConsumedCapacity={CapacityUnits=0.5, Table={CapacityUnits=0.5},"
                                    + " TableName=through-movements}, Count=2,"
                                    + " Items=[{weight={N=0}}, {weight={N=1}}], ScannedCount=2}",
                            "{ConsumedCapacity={CapacityUnits=0.0, TableName=through-movements},"
                                    + " Count=2, Items=[{weight={N=0}}, {weight={N=1}}],"
                                    + " ScannedCount=2}"),
                    new Difference(
                            "query a count",
                            NO_ITEMS,
                            "{Count=10, ScannedCount=10}",
                            "{Count=10, Items=[], ScannedCount=10}"),
                    new Difference(
                            "scan a count, strongly consistent",
                            NO_ITEMS,
                            "{Count=32, ScannedCount=32}",
                            "{Count=32, Items=[], ScannedCount=32}"),
                    new Difference(
                            "write in a transaction, with capacity and collection sizes",
                            EMPTY_METRICS,
                            "{ConsumedCapacity=[{CapacityUnits=2.0, TableName=through-movements}]}",
                            "{ConsumedCapacity=[{CapacityUnits=2.0, TableName=through-movements}],"
                                    + " ItemCollectionMetrics={}}"),
                    new Difference(
                            "a transaction that writes one item twice",
                            CHECKED_BY_CLIENT,
                            "DynamoDbException 400 ValidationException: Transaction request cannot"
                                    + " include multiple operations on one item",
                            "DaxServiceException -1 ValidationException: Transaction request cannot"
                                    + " include multiple operations on one item"));

    private Differences() {}

    static Stream<Difference> all() {
        return ALL.stream();
    }

    static Optional<Difference> of(String operation) {
        return all().filter(difference -> difference.operation().equals(operation)).findFirst();
    }
}
