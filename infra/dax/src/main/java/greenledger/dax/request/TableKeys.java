package greenledger.dax.request;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;

/// What a batch of reads wants of one table.
public record TableKeys(
        boolean consistentRead, Optional<SdkBytes> projection, List<SdkBytes> keys) {}
