package greenledger.aws;

import greenledger.core.Commit;
import greenledger.core.CommitTooLarge;
import greenledger.core.EventStore;
import greenledger.core.Snapshot;
import greenledger.core.StreamKey;
import greenledger.core.UniqueValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Streams in the table `events`: one item a commit, put on condition that it is not there yet.
public final class DynamoEventStore implements EventStore {

    /// Below DynamoDB's 400 KB, so that a commit still fits beside what a stream record adds.
    private static final int MOST_BYTES = 380 * 1024;

    /// A page of a backward read: what lies behind a snapshot, and the snapshot.
    private static final int PAGE = 40;

    /// A page of a forward read: whoever wants a few commits of a long stream does not pay for a
    /// megabyte.
    private static final int FORWARD_PAGE = 128;

    private static final Logger LOG = LoggerFactory.getLogger(DynamoEventStore.class);

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoEventStore(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Tail load(StreamKey stream, int reducerVersion) {
        List<Commit> newestFirst = new ArrayList<>();
        QueryRequest first = query(stream, 0).scanIndexForward(false).limit(PAGE).build();
        for (QueryResponse page : dynamo.queryPaginator(first)) {
            for (Map<String, AttributeValue> item : page.items()) {
                if (CommitItem.isCommit(item)) {
                    newestFirst.add(CommitItem.read(item));
                } else if (SnapshotItem.isUsable(item, reducerVersion)) {
                    return tail(Optional.of(SnapshotItem.read(item)), newestFirst);
                }
            }
        }
        return tail(Optional.empty(), newestFirst);
    }

    @Override
    public void read(StreamKey stream, long revision, Predicate<Commit> reader) {
        QueryRequest first = query(stream, revision).limit(FORWARD_PAGE).build();
        for (QueryResponse page : dynamo.queryPaginator(first)) {
            for (Map<String, AttributeValue> item : page.items()) {
                if (CommitItem.isCommit(item) && !reader.test(CommitItem.read(item))) {
                    return;
                }
            }
        }
    }

    @Override
    public Appended append(Commit commit) {
        Map<String, AttributeValue> item = fitting(commit);
        try {
            dynamo.putItem(put ->
                    put.tableName(table)
                            .item(item)
                            .conditionExpression("attribute_not_exists(s)")
                            .returnValuesOnConditionCheckFailure(
                                    ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return new Appended.Stored(commit);
        } catch (ConditionalCheckFailedException e) {
            return found(commit, e.item());
        }
    }

    /// The token makes a lost answer be given again, rather than the transaction be tried again.
    @Override
    public Appended begin(Commit first, Set<UniqueValue> values) {
        fitting(first);
        FirstCommit transaction = FirstCommit.of(table, first, values);
        try {
            dynamo.transactWriteItems(write ->
                    write.transactItems(transaction.writes())
                            .clientRequestToken(first.hash().toString().substring(0, 36)));
            return new Appended.Stored(first);
        } catch (TransactionCanceledException e) {
            return transaction.outcome(e);
        }
    }

    private static Map<String, AttributeValue> fitting(Commit commit) {
        Map<String, AttributeValue> item = CommitItem.write(commit);
        int bytes = ItemSize.of(item);
        if (bytes > MOST_BYTES) {
            throw new CommitTooLarge(commit.stream(), bytes, MOST_BYTES);
        }
        return item;
    }

    /// What is there under our revision was put there by an earlier try of the same command, or by
    /// another one.
    static Appended found(Commit commit, Map<String, AttributeValue> item) {
        if (item.isEmpty()) {
            return new Appended.Conflict();
        }
        Commit there = CommitItem.read(item);
        String key = commit.metadata().id().key();
        return there.metadata().id().key().equals(key)
                ? new Appended.Stored(there)
                : new Appended.Conflict();
    }

    @Override
    public void keep(StreamKey stream, Snapshot snapshot) {
        try {
            dynamo.putItem(put ->
                    put.tableName(table)
                            .item(SnapshotItem.write(stream, snapshot))
                            .conditionExpression("attribute_not_exists(s)"));
        } catch (ConditionalCheckFailedException e) {
            LOG.debug("Another environment kept this snapshot of {} first", stream, e);
        } catch (SdkException e) {
            LOG.warn("No snapshot of {} at revision {}", stream, snapshot.head().revision(), e);
        }
    }

    private QueryRequest.Builder query(StreamKey stream, long above) {
        return QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("s = :s AND r BETWEEN :from AND :to")
                .expressionAttributeValues(
                        Map.of(
                                ":s", AttributeValue.fromS(stream.toString()),
                                ":from", AttributeValue.fromS(CommitItem.sortKey(above + 1)),
                                ":to", AttributeValue.fromS("C#~")));
    }

    private static Tail tail(Optional<Snapshot> snapshot, List<Commit> newestFirst) {
        Collections.reverse(newestFirst);
        return new Tail(snapshot, newestFirst);
    }
}
