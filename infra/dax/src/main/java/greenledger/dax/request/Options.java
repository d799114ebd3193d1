package greenledger.dax.request;

import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.Select;

/// What a request may say besides what it must: absent where it said nothing.
public record Options(
        Optional<SdkBytes> projection,
        boolean consistentRead,
        ReturnConsumedCapacity capacity,
        Optional<SdkBytes> condition,
        ReturnItemCollectionMetrics metrics,
        ReturnValue returnValues,
        Optional<SdkBytes> update,
        Optional<SdkBytes> startKey,
        Optional<SdkBytes> filter,
        Optional<String> index,
        Optional<Integer> limit,
        Optional<Boolean> forward,
        Optional<Select> select,
        Optional<Integer> segment,
        Optional<Integer> totalSegments,
        Optional<String> token) {}
