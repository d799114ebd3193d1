package greenledger.dax.cache;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// One page of a query's or scan's result; the last key is empty at the end.
public record ResultPage(
        List<Map<String, AttributeValue>> items,
        Map<String, AttributeValue> lastKey,
        int count,
        int scannedCount) {}
