package greenledger.dax.operation;

import greenledger.dax.cbor.CborWriter;
import greenledger.dax.value.ItemCodec;
import greenledger.dax.value.KeySchema;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;

/// The answer to a single write: of attributes, capacity and metrics those that there are.
record WriteReply(
        Optional<Consumer<CborWriter>> attributes,
        Optional<ConsumedCapacity> capacity,
        Optional<ItemCollectionMetrics> metrics) {

    /// A whole item but for its key; nothing where DynamoDB returned nothing.
    static Optional<Consumer<CborWriter>> attributes(
            Map<String, AttributeValue> item, KeySchema schema, ItemCodec items) {
        return item.isEmpty()
                ? Optional.empty()
                : Optional.of(out -> out.bytes(items.encode(item, schema)));
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
