package greenledger.dax.operation;

import greenledger.dax.cache.CachedItem;
import greenledger.dax.cbor.CborWriter;
import greenledger.dax.expression.ExpressionTexts;
import greenledger.dax.replication.CacheNode;
import greenledger.dax.replication.ItemChange.Keep;
import greenledger.dax.request.Options;
import greenledger.dax.request.Request.PutItem;
import greenledger.dax.value.ItemCodec;
import greenledger.dax.value.KeySchema;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/// Writes one item to the table, and once that is done to the cache.
final class PutItemOperation {

    private final Backend backend;
    private final ItemCodec items;

    PutItemOperation(Backend backend, ItemCodec items) {
        this.backend = backend;
        this.items = items;
    }

    CborWriter perform(CacheNode node, PutItem request) throws IOException {
        KeySchema schema = backend.schemas().of(request.table());
        Options options = request.options();
        Map<String, AttributeValue> item = items.decode(request.key(), request.values(), schema);
        ExpressionTexts texts = new ExpressionTexts();
        Optional<String> condition = texts.condition(options.condition());
        PutItemResponse response =
                backend.dynamoDb()
                        .putItem(put ->
                                put.tableName(request.table())
                                        .item(item)
                                        .conditionExpression(condition.orElse(null))
                                        .expressionAttributeNames(texts.names())
                                        .expressionAttributeValues(texts.values())
                                        .returnValues(options.returnValues())
                                        .returnConsumedCapacity(options.capacity())
                                        .returnItemCollectionMetrics(options.metrics()));
        Keep change = new Keep(backend.itemKey(request.table(), item), CachedItem.of(item));
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
