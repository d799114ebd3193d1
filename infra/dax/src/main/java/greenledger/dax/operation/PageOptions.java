package greenledger.dax.operation;

import greenledger.dax.request.Options;
import greenledger.dax.value.IndexKeyCodec;
import greenledger.dax.value.KeyCodec;
import greenledger.dax.value.KeySchema;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Select;

/// The options that queries and scans share; null where there is none, as the SDK's builders want
/// it.
final class PageOptions {

    private PageOptions() {}

    /// A projection says it all: DynamoDB refuses most selects beside one.
    static @Nullable Select select(Options options) {
        return options.projection().isPresent() ? null : options.select().orElse(null);
    }

    static @Nullable Map<String, AttributeValue> startKey(Options options, KeySchema schema)
            throws IOException {
        if (options.startKey().isEmpty()) {
            return null;
        }
        return options.index().isPresent()
                ? IndexKeyCodec.decode(options.startKey().get())
                : KeyCodec.decode(options.startKey().get(), schema);
    }
}
