package greenledger.dax.operation;

import greenledger.dax.cbor.CborWriter;
import greenledger.dax.value.ItemCodec;
import greenledger.dax.value.KeySchema;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;

/// The answer to a single write: of attributes, capacity and metrics those that there are.
record WriteReply(
        Optional<Consumer<CborWriter>> attributes,
        Optional<ConsumedCapacity> capacity,
        Optional<ItemCollectionMetrics> metrics) {

    /// With a whole item, but for its key; empty attributes are none.
    static WriteReply of(
            Map<String, AttributeValue> item,
            KeySchema schema,
            ItemCodec items,
            @Nullable ConsumedCapacity capacity,
            @Nullable ItemCollectionMetrics metrics) {
        return of(item, out -> out.bytes(items.encode(item, schema)), capacity, metrics);
    }

    /// With attributes in an encoding of their own; empty attributes are none.
    static WriteReply of(
            Map<String, AttributeValue> attributes,
            Consumer<CborWriter> encoding,
            @Nullable ConsumedCapacity capacity,
            @Nullable ItemCollectionMetrics metrics) {
        return new WriteReply(
                attributes.isEmpty() ? Optional.empty() : Optional.of(encoding),
                Optional.ofNullable(capacity),
                Optional.ofNullable(metrics));
    }

    CborWriter write() {
        if (attributes.isEmpty() && capacity.isEmpty() && metrics.isEmpty()) {
            return new CborWriter().nothing();
        }
        CborWriter out = new CborWriter().openMap();
        attributes.ifPresent(writer -> writer.accept(ReplyField.ATTRIBUTES.in(out)));
        capacity.ifPresent(it -> CapacityWriter.write(ReplyField.CONSUMED_CAPACITY.in(out), it));
        metrics.ifPresent(
                it -> MetricsWriter.write(ReplyField.ITEM_COLLECTION_METRICS.in(out), it));
        return out.end();
    }
}
