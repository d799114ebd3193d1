package greenledger.dax.operation;

import greenledger.dax.cbor.CborWriter;
import greenledger.dax.value.AttributeValueCodec;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;

/// Writes how large the item collections are that a write touched.
final class MetricsWriter {

    private MetricsWriter() {}

    /// The key of a collection is its hash key alone, so its name goes without saying.
    static void write(CborWriter out, ItemCollectionMetrics metrics) {
        CborWriter inner = new CborWriter();
        metrics.itemCollectionKey().values().forEach(it -> AttributeValueCodec.write(inner, it));
        metrics.sizeEstimateRangeGB().forEach(inner::floatingPoint);
        out.bytes(inner.toBytes());
    }

    static void writeAll(CborWriter out, Map<String, List<ItemCollectionMetrics>> byTable) {
        out.map(byTable.size());
        byTable.forEach((table, all) -> {
            out.text(table).array(all.size());
            all.forEach(metrics -> write(out, metrics));
        });
    }
}
