package greenledger.dax.cache;

import software.amazon.awssdk.core.SdkBytes;

/// Which item of which table, its primary key as clients send it.
public record ItemKey(String table, SdkBytes key) {}
