package greenledger.dax.operation;

import greenledger.dax.cache.CachedItem;
import greenledger.dax.cache.ItemKey;
import greenledger.dax.cbor.CborWriter;
import greenledger.dax.replication.CacheNode;
import greenledger.dax.replication.ItemChange.Keep;
import greenledger.dax.request.BatchedWrite;
import greenledger.dax.request.Request.BatchWriteItem;
import greenledger.dax.value.ItemCodec;
import greenledger.dax.value.KeyCodec;
import greenledger.dax.value.KeySchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Puts and deletes items of several tables, and caches those that DynamoDB has processed.
final class BatchWriteItemOperation {

    private final Backend backend;
    private final ItemCodec items;
    private final ItemWriter writer;

    BatchWriteItemOperation(Backend backend, ItemCodec items, ItemWriter writer) {
        this.backend = backend;
        this.items = items;
        this.writer = writer;
    }

    CborWriter perform(CacheNode node, BatchWriteItem request) throws IOException {
        Map<String, List<WriteRequest>> writes = new LinkedHashMap<>();
        for (Map.Entry<String, List<BatchedWrite>> table : request.tables().entrySet()) {
            KeySchema schema = backend.schemas().of(table.getKey());
            List<WriteRequest> translated = new ArrayList<>();
            for (BatchedWrite write : table.getValue()) {
                translated.add(translate(write, schema));
            }
            writes.put(table.getKey(), translated);
        }
        BatchWriteItemResponse response =
                backend.dynamoDb()
                        .batchWriteItem(batch ->
                                batch.requestItems(writes)
                                        .returnConsumedCapacity(request.options().capacity())
                                        .returnItemCollectionMetrics(request.options().metrics()));
        writes.forEach((table, all) ->
                publish(
                        node,
                        table,
                        all,
                        response.unprocessedItems().getOrDefault(table, List.of())));
        return write(response);
    }

    private WriteRequest translate(BatchedWrite write, KeySchema schema) throws IOException {
        if (write.values().isEmpty()) {
            Map<String, AttributeValue> key = KeyCodec.decode(write.key(), schema);
            return WriteRequest.builder().deleteRequest(delete -> delete.key(key)).build();
        }
        Map<String, AttributeValue> item = items.decode(write.key(), write.values().get(), schema);
        return WriteRequest.builder().putRequest(put -> put.item(item)).build();
    }

    private void publish(
            CacheNode node, String table, List<WriteRequest> all, List<WriteRequest> unprocessed) {
        Set<ItemKey> left =
                unprocessed.stream()
                        .map(write -> backend.itemKey(table, itemOrKey(write)))
                        .collect(Collectors.toSet());
        for (WriteRequest write : all) {
            ItemKey key = backend.itemKey(table, itemOrKey(write));
            if (!left.contains(key)) {
                CachedItem now =
                        isPut(write)
                                ? CachedItem.of(write.putRequest().item())
                                : CachedItem.absent();
                backend.replication().publish(node, new Keep(key, now));
            }
        }
    }

    private CborWriter write(BatchWriteItemResponse response) {
        CborWriter out = new CborWriter().map(response.unprocessedItems().size());
        response.unprocessedItems()
                .forEach((table, left) -> writeUnprocessed(out.text(table), table, left));
        CapacityWriter.writeAll(out, response.consumedCapacity());
        MetricsWriter.writeAll(out, response.itemCollectionMetrics());
        return out;
    }

    private void writeUnprocessed(CborWriter out, String table, List<WriteRequest> left) {
        KeySchema schema = backend.schemas().of(table);
        out.array(2 * left.size());
        for (WriteRequest write : left) {
            if (isPut(write)) {
                writer.writeKeyAndRest(out, write.putRequest().item(), schema);
            } else {
                out.bytes(KeyCodec.encode(itemOrKey(write), schema).asByteArrayUnsafe()).nothing();
            }
        }
    }

    private static boolean isPut(WriteRequest write) {
        return write.putRequest() != null;
    }

    private static Map<String, AttributeValue> itemOrKey(WriteRequest write) {
        return isPut(write) ? write.putRequest().item() : write.deleteRequest().key();
    }
}
