package greenledger.dax.cache;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What was found under a key: an item, or that there is none (a negative entry).
public record CachedItem(Optional<Map<String, AttributeValue>> item) {

    /// DynamoDB's answers leave the item out, or empty, where there is none.
    public static CachedItem of(Map<String, AttributeValue> item) {
        return new CachedItem(Optional.of(item).filter(present -> !present.isEmpty()));
    }

    public static CachedItem absent() {
        return new CachedItem(Optional.empty());
    }
}
