package greenledger.dax.operation;

import greenledger.dax.cbor.CborWriter;
import greenledger.dax.expression.DocumentPath;
import greenledger.dax.expression.Projection;
import greenledger.dax.value.AttributeValueCodec;
import greenledger.dax.value.ItemCodec;
import greenledger.dax.value.KeyCodec;
import greenledger.dax.value.KeySchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Writes items as the answer to a question wants them: whole without keys, with keys, or what was
/// projected.
final class ItemWriter {

    private final ItemCodec items;

    ItemWriter(ItemCodec items) {
        this.items = items;
    }

    /// An item whose key the client knows.
    void write(
            CborWriter out,
            Map<String, AttributeValue> item,
            KeySchema schema,
            Optional<Projection> projection) {
        if (projection.isPresent()) {
            writeProjected(out, item, projection.get());
        } else {
            out.bytes(items.encode(item, schema));
        }
    }

    /// The items of a page, whose keys the client does not know: a pair each.
    void writePairs(
            CborWriter out,
            List<Map<String, AttributeValue>> page,
            KeySchema schema,
            Optional<Projection> projection) {
        out.array(page.size());
        for (Map<String, AttributeValue> item : page) {
            if (projection.isPresent()) {
                writeProjected(out, item, projection.get());
            } else {
                writeKeyAndRest(out.array(2), item, schema);
            }
        }
    }

    /// The items of a batch: keys and items by turns.
    void writeFlat(
            CborWriter out,
            List<Map<String, AttributeValue>> batch,
            KeySchema schema,
            Optional<Projection> projection) {
        if (projection.isPresent()) {
            writePairs(out, batch, schema, projection);
            return;
        }
        out.array(2 * batch.size());
        batch.forEach(item -> writeKeyAndRest(out, item, schema));
    }

    void writeKeyAndRest(CborWriter out, Map<String, AttributeValue> item, KeySchema schema) {
        out.bytes(KeyCodec.encode(item, schema).asByteArrayUnsafe());
        out.bytes(items.encode(item, schema));
    }

    /// By the number of each path that leads to something.
    private static void writeProjected(
            CborWriter out, Map<String, AttributeValue> item, Projection projection) {
        out.openMap();
        List<DocumentPath> paths = projection.paths();
        for (int number = 0; number < paths.size(); number++) {
            Optional<AttributeValue> value = paths.get(number).in(item);
            if (value.isPresent()) {
                AttributeValueCodec.write(out.number(number), value.get());
            }
        }
        out.end();
    }
}
