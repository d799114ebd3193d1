package greenledger.aws;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import greenledger.core.Commit;
import greenledger.core.EventStore.Appended;
import greenledger.core.StreamKey;
import greenledger.core.UniqueValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// The first commit of a stream and the values that only this stream may have, as one transaction.
///
/// A value is the item `<tenant>#U#<kind>#<value>`, `U`, which names the stream in `o`. It is never
/// changed or removed.
record FirstCommit(String table, Commit commit, List<UniqueValue> values) {

    private static final String REFUSED = "ConditionalCheckFailed";
    private static final String CROSSED = "TransactionConflict";

    /// A token stands for the same writes in the same order: that of a set changes from one JVM to
    /// the next.
    static FirstCommit of(String table, Commit commit, Set<UniqueValue> values) {
        return new FirstCommit(
                table,
                commit,
                values.stream()
                        .sorted(comparing(UniqueValue::kind).thenComparing(UniqueValue::value))
                        .toList());
    }

    List<TransactWriteItem> writes() {
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(put(CommitItem.write(commit)));
        values.forEach(value -> writes.add(put(item(value))));
        return writes;
    }

    /// What the reasons mean, of which there is one for each write, in the same order. Another
    /// transaction on the same items is a lost race.
    ///
    /// @throws TransactionCanceledException when it was something else
    Appended outcome(TransactionCanceledException e) {
        List<CancellationReason> reasons = e.cancellationReasons();
        if (reasons.getFirst().code().equals(REFUSED)) {
            return DynamoEventStore.found(commit, reasons.getFirst().item());
        }
        for (int i = 0; i < values.size(); i++) {
            CancellationReason reason = reasons.get(i + 1);
            if (reason.code().equals(REFUSED)) {
                return new Appended.Taken(values.get(i), holder(reason.item()));
            }
        }
        if (reasons.stream().anyMatch(reason -> reason.code().equals(CROSSED))) {
            return new Appended.Conflict();
        }
        throw e;
    }

    private Map<String, AttributeValue> item(UniqueValue value) {
        String key = commit.stream().tenant() + "#U#" + value.kind() + "#" + value.value();
        return Map.of(
                "s", AttributeValue.fromS(key),
                "r", AttributeValue.fromS("U"),
                "k", AttributeValue.fromS("u"),
                "o", AttributeValue.fromS(commit.stream().toString()));
    }

    private static StreamKey holder(Map<String, AttributeValue> item) {
        return StreamKey.parse(
                requireNonNull(item.get("o"), "A unique value without its stream").s());
    }

    private TransactWriteItem put(Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(put ->
                        put.tableName(table)
                                .item(item)
                                .conditionExpression("attribute_not_exists(s)")
                                .returnValuesOnConditionCheckFailure(
                                        ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
    }
}
