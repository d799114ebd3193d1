package greenledger.dax.operation;

import greenledger.dax.cbor.CborWriter;
import greenledger.dax.operation.Reply.Done;
import greenledger.dax.replication.CacheNode;
import greenledger.dax.request.Request.TransactWriteItems;
import greenledger.dax.request.TransactWrite;
import greenledger.dax.value.ItemCodec;
import greenledger.dax.value.KeyCodec;
import greenledger.dax.value.KeySchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Writes several items or none. The cache learns of it only after the client has its answer.
final class TransactWriteItemsOperation {

    private final Backend backend;
    private final ItemCodec items;
    private final TransactionTranslator translator;
    private final TransactionFill fill;

    TransactWriteItemsOperation(Backend backend, ItemCodec items, TransactionFill fill) {
        this.backend = backend;
        this.items = items;
        this.translator = new TransactionTranslator(items);
        this.fill = fill;
    }

    Reply perform(CacheNode node, TransactWriteItems request) throws IOException {
        List<TransactWriteItem> writes = new ArrayList<>();
        List<TableKey> keys = new ArrayList<>();
        for (TransactWrite write : request.writes()) {
            KeySchema schema = backend.schemas().of(write.table());
            writes.add(translator.translate(write, schema));
            keys.add(new TableKey(write.table(), KeyCodec.decode(write.key(), schema)));
        }
        try {
            TransactWriteItemsResponse response = write(request, writes);
            CborWriter out = new CborWriter().array(3).array(0);
            CapacityWriter.writeAllOfTransaction(out, response.consumedCapacity());
            MetricsWriter.writeAll(out, response.itemCollectionMetrics());
            return Done.of(out, Optional.of(() -> fill.run(node, keys)));
        } catch (TransactionCanceledException cancelled) {
            return Failures.of(cancelled, Optional.of(reasons(cancelled, request.writes())));
        }
    }

    private TransactWriteItemsResponse write(
            TransactWriteItems request, List<TransactWriteItem> writes) {
        return backend.dynamoDb()
                .transactWriteItems(transaction ->
                        transaction
                                .transactItems(writes)
                                .clientRequestToken(request.options().token().orElse(null))
                                .returnConsumedCapacity(request.options().capacity())
                                .returnItemCollectionMetrics(request.options().metrics()));
    }

    /// Three to a write, in one array: code, message, and the item that stood in the way.
    private SdkBytes reasons(TransactionCanceledException cancelled, List<TransactWrite> writes) {
        List<CancellationReason> reasons = cancelled.cancellationReasons();
        CborWriter out = new CborWriter().array(3 * reasons.size());
        for (int i = 0; i < reasons.size(); i++) {
            CancellationReason reason = reasons.get(i);
            writeOrNothing(out, reason.code());
            writeOrNothing(out, reason.message());
            Map<String, AttributeValue> item = reason.item();
            if (item.isEmpty()) {
                out.nothing();
            } else {
                out.bytes(items.encode(item, backend.schemas().of(writes.get(i).table())));
            }
        }
        return SdkBytes.fromByteArrayUnsafe(out.toBytes());
    }

    private static void writeOrNothing(CborWriter out, @Nullable String text) {
        if (text == null) {
            out.nothing();
        } else {
            out.text(text);
        }
    }
}
