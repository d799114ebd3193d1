package greenledger.aws;

import static java.util.Objects.requireNonNull;

import greenledger.aws.BatchReader.Part;
import greenledger.core.RowTooLarge;
import greenledger.core.ViewKey;
import greenledger.core.ViewRow;
import greenledger.core.ViewRow.Index;
import greenledger.core.ViewStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Rows in the table `views`: one item a row, put on condition that it is as it was read.
public final class DynamoViewStore implements ViewStore {

    /// DynamoDB takes no larger item.
    private static final int MOST_BYTES = 400 * 1024;

    private static final Set<String> LOST_RACES =
            Set.of("ConditionalCheckFailed", "TransactionConflict");

    private final DynamoDbClient dynamo;
    private final String table;
    private final BatchReader reader;
    private final Tallies tallies;

    public DynamoViewStore(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
        this.reader = new BatchReader(dynamo, table);
        this.tallies = new Tallies(reader, table);
    }

    @Override
    public Optional<ViewRow> find(ViewKey key, Consistency consistency) {
        Map<String, AttributeValue> item =
                dynamo.getItem(get ->
                                get.tableName(table)
                                        .key(Map.of("k", AttributeValue.fromS(key.toString())))
                                        .consistentRead(consistency == Consistency.STRONG))
                        .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(ViewItem.read(item));
    }

    @Override
    public Map<ViewKey, ViewRow> findAll(Collection<ViewKey> keys, Consistency consistency) {
        Map<String, ViewKey> names =
                keys.stream().collect(Collectors.toMap(ViewKey::toString, key -> key));
        Map<ViewKey, ViewRow> rows = new HashMap<>();
        reader.read(
                names.keySet(),
                consistency,
                item ->
                        rows.put(
                                requireNonNull(names.get(ViewItem.text(item, "k"))),
                                ViewItem.read(item)));
        return rows;
    }

    @Override
    public Map<ViewKey, Long> revisions(Collection<ViewKey> keys, Consistency consistency) {
        Map<String, ViewKey> names =
                keys.stream().collect(Collectors.toMap(ViewKey::toString, key -> key));
        Map<ViewKey, Long> revisions = new HashMap<>();
        reader.read(
                names.keySet(),
                Part.REVISION,
                consistency,
                item ->
                        revisions.put(
                                requireNonNull(names.get(ViewItem.text(item, "k"))),
                                ViewItem.revision(item)));
        return revisions;
    }

    @Override
    public Optional<String> purge(String view, int version, Optional<String> after) {
        return new Purge(dynamo, table).some("#" + view + "@" + version + "#", after);
    }

    @Override
    public boolean replace(ViewKey key, Optional<ViewRow> loaded, ViewRow next) {
        Put put = put(key, loaded, next);
        Map<String, Long> change = Tallies.change(loaded, next);
        return change.isEmpty() ? alone(put) : with(put, tallies.add(key, change));
    }

    private Put put(ViewKey key, Optional<ViewRow> loaded, ViewRow next) {
        Map<String, AttributeValue> item = ViewItem.write(key, next);
        int bytes = ItemSize.of(item);
        if (bytes > MOST_BYTES) {
            throw new RowTooLarge(key, bytes, MOST_BYTES);
        }
        Put.Builder put = Put.builder().tableName(table).item(item);
        return loaded.map(row ->
                        put.conditionExpression("rev = :loaded")
                                .expressionAttributeValues(
                                        Map.of(":loaded", ViewItem.number(row.head().revision()))))
                .orElseGet(() -> put.conditionExpression("attribute_not_exists(k)"))
                .build();
    }

    private boolean alone(Put put) {
        try {
            dynamo.putItem(request ->
                    request.tableName(table)
                            .item(put.item())
                            .conditionExpression(put.conditionExpression())
                            .expressionAttributeValues(
                                    put.hasExpressionAttributeValues()
                                            ? put.expressionAttributeValues()
                                            : null));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    /// The row is the marker of its share in the totals: both change, or neither does.
    private boolean with(Put put, TransactWriteItem total) {
        try {
            dynamo.transactWriteItems(request ->
                    request.transactItems(TransactWriteItem.builder().put(put).build(), total));
            return true;
        } catch (TransactionCanceledException e) {
            if (e.cancellationReasons().stream().anyMatch(DynamoViewStore::isLostRace)) {
                return false;
            }
            throw e;
        }
    }

    /// Somebody else has changed the row, or is changing the row or its total this moment.
    private static boolean isLostRace(CancellationReason reason) {
        return LOST_RACES.contains(reason.code());
    }

    @Override
    public Page query(Index index, String partition, Optional<String> after, int limit) {
        String attribute = ViewItem.attribute(index);
        QueryResponse answer =
                dynamo.query(query ->
                        query.tableName(table)
                                .indexName(ViewItem.indexName(index))
                                .keyConditionExpression("#p = :p")
                                .expressionAttributeNames(Map.of("#p", attribute))
                                .expressionAttributeValues(
                                        Map.of(":p", AttributeValue.fromS(partition)))
                                .scanIndexForward(false)
                                .limit(limit)
                                .exclusiveStartKey(
                                        after.map(order -> startKey(attribute, partition, order))
                                                .orElse(null)));
        List<String> rows = answer.items().stream().map(item -> ViewItem.text(item, "d")).toList();
        Optional<String> next =
                answer.hasLastEvaluatedKey()
                        ? Optional.of(ViewItem.text(answer.lastEvaluatedKey(), "o"))
                        : Optional.empty();
        return new Page(rows, next);
    }

    @Override
    public Map<String, Long> totals(ViewKey any) {
        return tallies.totals(any);
    }

    /// Made from the partition that is asked for, so that no cursor leads into another tenant's
    /// rows.
    private static Map<String, AttributeValue> startKey(
            String attribute, String partition, String order) {
        String prefix =
                partition.substring(0, partition.indexOf('#', partition.indexOf('#') + 1) + 1);
        Map<String, AttributeValue> key = new HashMap<>();
        key.put("k", AttributeValue.fromS(prefix + order.substring(order.indexOf('#') + 1)));
        key.put("o", AttributeValue.fromS(order));
        key.put(attribute, AttributeValue.fromS(partition));
        return key;
    }
}
