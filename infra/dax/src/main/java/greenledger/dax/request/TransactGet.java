package greenledger.dax.request;

import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;

/// One read of a transaction.
public record TransactGet(String table, SdkBytes key, Optional<SdkBytes> projection) {}
