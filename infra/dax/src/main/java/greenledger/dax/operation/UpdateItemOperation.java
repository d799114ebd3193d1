package greenledger.dax.operation;

import greenledger.dax.cache.CachedItem;
import greenledger.dax.cache.ItemKey;
import greenledger.dax.cbor.CborWriter;
import greenledger.dax.expression.ExpressionTexts;
import greenledger.dax.replication.CacheNode;
import greenledger.dax.replication.ItemChange;
import greenledger.dax.replication.ItemChange.Forget;
import greenledger.dax.replication.ItemChange.Keep;
import greenledger.dax.request.Options;
import greenledger.dax.request.Request.UpdateItem;
import greenledger.dax.value.AttributeLists;
import greenledger.dax.value.AttributeValueCodec;
import greenledger.dax.value.ItemCodec;
import greenledger.dax.value.KeyCodec;
import greenledger.dax.value.KeySchema;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/// Updates one item in the table, and caches what it has become where DynamoDB tells.
///
/// A client that asks for old or for changed values only keeps the server from asking for the whole
/// new item: the cache then forgets the item.
final class UpdateItemOperation {

    private final Backend backend;
    private final ItemCodec items;

    UpdateItemOperation(Backend backend, ItemCodec items) {
        this.backend = backend;
        this.items = items;
    }

    CborWriter perform(CacheNode node, UpdateItem request) throws IOException {
        KeySchema schema = backend.schemas().of(request.table());
        Options options = request.options();
        boolean wholeNewItem =
                switch (options.returnValues()) {
                    case NONE, ALL_NEW -> true;
                    case ALL_OLD, UPDATED_OLD, UPDATED_NEW, UNKNOWN_TO_SDK_VERSION -> false;
                };
        Map<String, AttributeValue> keyAttributes = KeyCodec.decode(request.key(), schema);
        UpdateItemResponse response =
                update(
                        request,
                        keyAttributes,
                        wholeNewItem ? ReturnValue.ALL_NEW : options.returnValues());
        ItemKey key = backend.itemKey(request.table(), keyAttributes);
        ItemChange change =
                wholeNewItem
                        ? new Keep(key, CachedItem.of(response.attributes()))
                        : new Forget(key);
        backend.replication().publish(node, change);
        return reply(options.returnValues(), response, schema).write();
    }

    private UpdateItemResponse update(
            UpdateItem request, Map<String, AttributeValue> key, ReturnValue returnValues)
            throws IOException {
        Options options = request.options();
        ExpressionTexts texts = new ExpressionTexts();
        Optional<String> condition = texts.condition(options.condition());
        Optional<String> change = texts.update(options.update());
        return backend.dynamoDb()
                .updateItem(update ->
                        update.tableName(request.table())
                                .key(key)
                                .updateExpression(change.orElse(null))
                                .conditionExpression(condition.orElse(null))
                                .expressionAttributeNames(texts.names())
                                .expressionAttributeValues(texts.values())
                                .returnValues(returnValues)
                                .returnConsumedCapacity(options.capacity())
                                .returnItemCollectionMetrics(options.metrics()));
    }

    private WriteReply reply(ReturnValue asked, UpdateItemResponse response, KeySchema schema) {
        Map<String, AttributeValue> returned =
                asked == ReturnValue.NONE ? Map.of() : response.attributes();
        ConsumedCapacity capacity = response.consumedCapacity();
        ItemCollectionMetrics metrics = response.itemCollectionMetrics();
        return switch (asked) {
            case NONE, ALL_OLD, ALL_NEW, UNKNOWN_TO_SDK_VERSION ->
                    WriteReply.of(returned, schema, items, capacity, metrics);
            case UPDATED_OLD, UPDATED_NEW ->
                    WriteReply.of(returned, out -> out.bytes(changed(returned)), capacity, metrics);
        };
    }

    /// Changed attributes travel with all their names, and each value by its place in the list of
    /// them.
    private byte[] changed(Map<String, AttributeValue> attributes) {
        SortedMap<String, AttributeValue> byName = new TreeMap<>(attributes);
        AttributeLists lists = backend.attributeLists();
        CborWriter out = new CborWriter().number(lists.idOf(List.copyOf(byName.keySet())));
        out.openMap();
        int place = 0;
        for (AttributeValue value : byName.values()) {
            AttributeValueCodec.write(out.number(place++), value);
        }
        return out.end().toBytes();
    }
}
