package greenledger.dax.operation;

import greenledger.dax.cache.CachedItem;
import greenledger.dax.cache.ItemKey;
import greenledger.dax.cbor.CborWriter;
import greenledger.dax.expression.Projection;
import greenledger.dax.replication.CacheNode;
import greenledger.dax.replication.ItemChange.Keep;
import greenledger.dax.request.Request.GetItem;
import greenledger.dax.value.KeyCodec;
import greenledger.dax.value.KeySchema;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/// Reads one item: from the cache, or else from the table and into the cache, whole whatever was
/// asked for.
final class GetItemOperation {

    private final Backend backend;
    private final ItemWriter items;

    GetItemOperation(Backend backend, ItemWriter items) {
        this.backend = backend;
        this.items = items;
    }

    CborWriter perform(CacheNode node, GetItem request) throws IOException {
        KeySchema schema = backend.schemas().of(request.table());
        Map<String, AttributeValue> keyAttributes = KeyCodec.decode(request.key(), schema);
        ItemKey key = backend.itemKey(request.table(), keyAttributes);
        Optional<Projection> projection = Projection.read(request.options().projection());
        boolean strong = request.options().consistentRead();
        Optional<CachedItem> cached = strong ? Optional.empty() : node.find(key);
        if (cached.isPresent()) {
            return answer(cached.get(), schema, projection, Optional.empty());
        }
        long ticket = backend.replication().ticket();
        GetItemResponse response =
                backend.dynamoDb()
                        .getItem(get ->
                                get.tableName(request.table())
                                        .key(keyAttributes)
                                        .consistentRead(strong)
                                        .returnConsumedCapacity(request.options().capacity()));
        CachedItem found = CachedItem.of(response.item());
        if (!strong) {
            backend.replication().publish(node, new Keep(key, found), ticket);
        }
        return answer(found, schema, projection, Optional.ofNullable(response.consumedCapacity()));
    }

    private CborWriter answer(
            CachedItem found,
            KeySchema schema,
            Optional<Projection> projection,
            Optional<ConsumedCapacity> capacity) {
        if (found.item().isEmpty() && capacity.isEmpty()) {
            return new CborWriter().nothing();
        }
        CborWriter out = new CborWriter().openMap();
        found.item()
                .ifPresent(item -> items.write(ReplyField.ITEM.in(out), item, schema, projection));
        capacity.ifPresent(it -> CapacityWriter.write(ReplyField.CONSUMED_CAPACITY.in(out), it));
        return out.end();
    }
}
