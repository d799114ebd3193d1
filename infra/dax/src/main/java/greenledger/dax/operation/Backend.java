package greenledger.dax.operation;

import greenledger.dax.cache.ItemKey;
import greenledger.dax.replication.Replication;
import greenledger.dax.value.AttributeLists;
import greenledger.dax.value.KeyCodec;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What every operation works on: the tables behind, the cluster's dictionaries, and its caches.
public record Backend(
        DynamoDbClient dynamoDb,
        KeySchemas schemas,
        AttributeLists attributeLists,
        Replication replication) {

    /// Under what a cache keeps this item, or the item with this key.
    ItemKey itemKey(String table, Map<String, AttributeValue> item) {
        return new ItemKey(table, KeyCodec.encodeCanonically(item, schemas.of(table)));
    }
}
