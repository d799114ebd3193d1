package greenledger.aws;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteRequest;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Deletes the rows of a view that nobody reads any longer. The table is walked from end to end, as
/// the rows of a version lie among those of all tenants.
record Purge(DynamoDbClient dynamo, String table) {

    private static final int LOOKED_AT = 1000;
    private static final int DELETED_AT_ONCE = 25;

    /// @param part of the key that those rows have in common
    /// @return where to go on, if there is more
    Optional<String> some(String part, Optional<String> after) {
        ScanResponse page =
                dynamo.scan(scan ->
                        scan.tableName(table)
                                .limit(LOOKED_AT)
                                .projectionExpression("k")
                                .filterExpression("contains(k, :part)")
                                .expressionAttributeValues(
                                        Map.of(":part", AttributeValue.fromS(part)))
                                .exclusiveStartKey(after.map(Purge::key).orElse(null)));
        List<WriteRequest> deletions = page.items().stream().map(Purge::deletion).toList();
        for (int from = 0; from < deletions.size(); from += DELETED_AT_ONCE) {
            delete(deletions.subList(from, Math.min(deletions.size(), from + DELETED_AT_ONCE)));
        }
        return page.hasLastEvaluatedKey()
                ? Optional.of(ViewItem.text(page.lastEvaluatedKey(), "k"))
                : Optional.empty();
    }

    /// What DynamoDB does not get to is sent again, as long as it gets any further.
    private void delete(List<WriteRequest> deletions) {
        List<WriteRequest> open = deletions;
        while (!open.isEmpty()) {
            List<WriteRequest> some = open;
            open =
                    dynamo.batchWriteItem(write -> write.requestItems(Map.of(table, some)))
                            .unprocessedItems()
                            .getOrDefault(table, List.of());
            if (open.size() == some.size()) {
                throw ProvisionedThroughputExceededException.builder()
                        .message(table + " deletes no row of " + open.size() + " for now")
                        .build();
            }
        }
    }

    private static WriteRequest deletion(Map<String, AttributeValue> item) {
        return WriteRequest.builder()
                .deleteRequest(DeleteRequest.builder().key(item).build())
                .build();
    }

    private static Map<String, AttributeValue> key(String name) {
        return Map.of("k", AttributeValue.fromS(name));
    }
}
