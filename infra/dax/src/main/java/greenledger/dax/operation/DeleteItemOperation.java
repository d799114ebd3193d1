package greenledger.dax.operation;

import greenledger.dax.cache.CachedItem;
import greenledger.dax.cbor.CborWriter;
import greenledger.dax.expression.ExpressionTexts;
import greenledger.dax.replication.CacheNode;
import greenledger.dax.replication.ItemChange.Keep;
import greenledger.dax.request.Options;
import greenledger.dax.request.Request.DeleteItem;
import greenledger.dax.value.ItemCodec;
import greenledger.dax.value.KeyCodec;
import greenledger.dax.value.KeySchema;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;

/// Deletes one item from the table, and leaves a negative entry in the cache.
final class DeleteItemOperation {

    private final Backend backend;
    private final ItemCodec items;

    DeleteItemOperation(Backend backend, ItemCodec items) {
        this.backend = backend;
        this.items = items;
    }

    CborWriter perform(CacheNode node, DeleteItem request) throws IOException {
        KeySchema schema = backend.schemas().of(request.table());
        Options options = request.options();
        Map<String, AttributeValue> keyAttributes = KeyCodec.decode(request.key(), schema);
        ExpressionTexts texts = new ExpressionTexts();
        Optional<String> condition = texts.condition(options.condition());
        DeleteItemResponse response =
                backend.dynamoDb()
                        .deleteItem(delete ->
                                delete.tableName(request.table())
                                        .key(keyAttributes)
                                        .conditionExpression(condition.orElse(null))
                                        .expressionAttributeNames(texts.names())
                                        .expressionAttributeValues(texts.values())
                                        .returnValues(options.returnValues())
                                        .returnConsumedCapacity(options.capacity())
                                        .returnItemCollectionMetrics(options.metrics()));
        Keep change =
                new Keep(backend.itemKey(request.table(), keyAttributes), CachedItem.absent());
        backend.replication().publish(node, change);
        return WriteReply.of(
                        response.attributes(),
                        schema,
                        items,
                        response.consumedCapacity(),
                        response.itemCollectionMetrics())
                .write();
    }
}
