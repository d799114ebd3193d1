package greenledger.dax.cache;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/// One page of a query's or scan's result; the last key is empty at the end.
public record ResultPage(
        List<Map<String, AttributeValue>> items,
        Map<String, AttributeValue> lastKey,
        int count,
        int scannedCount) {

    public static ResultPage of(QueryResponse response) {
        return new ResultPage(
                response.items(),
                response.lastEvaluatedKey(),
                response.count(),
                response.scannedCount());
    }

    public static ResultPage of(ScanResponse response) {
        return new ResultPage(
                response.items(),
                response.lastEvaluatedKey(),
                response.count(),
                response.scannedCount());
    }
}
