package greenledger.dax.operation;

import greenledger.dax.cache.CachedItem;
import greenledger.dax.cache.ItemKey;
import greenledger.dax.expression.Projection;
import greenledger.dax.replication.CacheNode;
import greenledger.dax.replication.ItemChange.Keep;
import greenledger.dax.request.TableKeys;
import greenledger.dax.value.KeyCodec;
import greenledger.dax.value.KeySchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/// One table's share of a batch of reads: what has been found of it, and what is still to be read.
final class TableRead {

    private final Backend backend;
    private final String table;
    private final KeySchema schema;
    private final boolean strong;
    private final Optional<Projection> projection;
    private final List<Map<String, AttributeValue>> found = new ArrayList<>();
    private final Map<ItemKey, Map<String, AttributeValue>> missing = new LinkedHashMap<>();

    /// Looks in the cache first, unless the read is to be strongly consistent.
    TableRead(Backend backend, CacheNode node, String table, TableKeys wanted) throws IOException {
        this.backend = backend;
        this.table = table;
        this.schema = backend.schemas().of(table);
        this.strong = wanted.consistentRead();
        this.projection = Projection.read(wanted.projection());
        for (SdkBytes bytes : wanted.keys()) {
            Map<String, AttributeValue> key = KeyCodec.decode(bytes, schema);
            ItemKey itemKey = backend.itemKey(table, key);
            Optional<CachedItem> cached = strong ? Optional.empty() : node.find(itemKey);
            cached.flatMap(CachedItem::item).ifPresent(found::add);
            if (cached.isEmpty()) {
                missing.put(itemKey, key);
            }
        }
    }

    String table() {
        return table;
    }

    KeySchema schema() {
        return schema;
    }

    Optional<Projection> projection() {
        return projection;
    }

    List<Map<String, AttributeValue>> found() {
        return found;
    }

    Optional<KeysAndAttributes> question() {
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        KeysAndAttributes.builder()
                                .keys(missing.values())
                                .consistentRead(strong)
                                .build());
    }

    /// Takes in what the table has said, into the cache too: what was asked for, is not there and
    /// is not left for later, does not exist.
    void accept(
            CacheNode node,
            long ticket,
            List<Map<String, AttributeValue>> items,
            List<Map<String, AttributeValue>> unprocessed) {
        unprocessed.forEach(key -> missing.remove(backend.itemKey(table, key)));
        for (Map<String, AttributeValue> item : items) {
            found.add(item);
            ItemKey key = backend.itemKey(table, item);
            missing.remove(key);
            publish(node, ticket, new Keep(key, CachedItem.of(item)));
        }
        missing.keySet().forEach(key -> publish(node, ticket, new Keep(key, CachedItem.absent())));
    }

    private void publish(CacheNode node, long ticket, Keep change) {
        if (!strong) {
            backend.replication().publish(node, change, ticket);
        }
    }
}
