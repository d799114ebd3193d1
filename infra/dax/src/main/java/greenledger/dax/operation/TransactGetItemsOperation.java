package greenledger.dax.operation;

import greenledger.dax.cbor.CborWriter;
import greenledger.dax.expression.Projection;
import greenledger.dax.request.Request.TransactGetItems;
import greenledger.dax.request.TransactGet;
import greenledger.dax.value.KeyCodec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;

/// Reads several items at one moment: past the cache, both ways.
final class TransactGetItemsOperation {

    private final Backend backend;
    private final ItemWriter items;

    TransactGetItemsOperation(Backend backend, ItemWriter items) {
        this.backend = backend;
        this.items = items;
    }

    CborWriter perform(TransactGetItems request) throws IOException {
        List<TransactGetItem> gets = new ArrayList<>();
        for (TransactGet get : request.gets()) {
            Map<String, AttributeValue> key =
                    KeyCodec.decode(get.key(), backend.schemas().of(get.table()));
            gets.add(
                    TransactGetItem.builder()
                            .get(it -> it.tableName(get.table()).key(key))
                            .build());
        }
        TransactGetItemsResponse response =
                backend.dynamoDb()
                        .transactGetItems(transaction ->
                                transaction
                                        .transactItems(gets)
                                        .returnConsumedCapacity(request.options().capacity()));
        return write(request.gets(), response);
    }

    private CborWriter write(List<TransactGet> gets, TransactGetItemsResponse response)
            throws IOException {
        CborWriter out = new CborWriter().array(2).array(gets.size());
        for (int i = 0; i < gets.size(); i++) {
            TransactGet get = gets.get(i);
            Map<String, AttributeValue> item = response.responses().get(i).item();
            if (item.isEmpty()) {
                out.nothing();
            } else {
                items.write(
                        out,
                        item,
                        backend.schemas().of(get.table()),
                        Projection.read(get.projection()));
            }
        }
        CapacityWriter.writeAllOfTransaction(out, response.consumedCapacity());
        return out;
    }
}
