package greenledger.aws;

import greenledger.core.RecentChanges;
import greenledger.core.ViewKey;
import greenledger.core.ViewStore.Consistency;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Changes in the table `views`, beside the rows: one item for each second in which there were any,
/// that DynamoDB deletes some time after nobody asks for it any more.
///
/// `k` `CHANGES#` and the second · `c` a set of revisions and keys · `x` when it is past use.
public record DynamoRecentChanges(DynamoDbClient dynamo, String table) implements RecentChanges {

    private static final Duration KEPT = Duration.ofHours(1);

    /// As many as make an item of some kilobytes.
    private static final int MOST_CHANGES = 200;

    private static final String MORE = "more";

    @Override
    public void tell(Instant now, Map<ViewKey, Long> revisions) {
        List<String> told =
                revisions.size() > MOST_CHANGES
                        ? List.of(MORE)
                        : revisions.entrySet().stream()
                                .map(change -> change.getValue() + " " + change.getKey())
                                .toList();
        dynamo.updateItem(update ->
                update.tableName(table)
                        .key(Map.of("k", AttributeValue.fromS(name(now.getEpochSecond()))))
                        .updateExpression("ADD c :told SET x = :past")
                        .expressionAttributeValues(
                                Map.of(
                                        ":told", AttributeValue.fromSs(told),
                                        ":past",
                                                ViewItem.number(now.plus(KEPT).getEpochSecond()))));
    }

    @Override
    public Changes between(Instant first, Instant last) {
        List<String> names =
                LongStream.rangeClosed(first.getEpochSecond(), last.getEpochSecond())
                        .mapToObj(DynamoRecentChanges::name)
                        .toList();
        Set<String> told = new HashSet<>();
        new BatchReader(dynamo, table)
                .read(names, Consistency.EVENTUAL, item -> told.addAll(ViewItem.texts(item, "c")));
        boolean isComplete = !told.remove(MORE);
        return new Changes(
                told.stream()
                        .collect(
                                Collectors.toMap(
                                        DynamoRecentChanges::key,
                                        DynamoRecentChanges::revision,
                                        Math::max)),
                isComplete);
    }

    private static ViewKey key(String told) {
        return ViewKey.parse(told.substring(told.indexOf(' ') + 1));
    }

    private static long revision(String told) {
        return Long.parseLong(told.substring(0, told.indexOf(' ')));
    }

    private static String name(long second) {
        return "CHANGES#" + second;
    }
}
