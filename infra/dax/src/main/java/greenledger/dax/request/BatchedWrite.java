package greenledger.dax.request;

import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;

/// One write of a batch: a put, or without values a delete.
public record BatchedWrite(SdkBytes key, Optional<SdkBytes> values) {}
