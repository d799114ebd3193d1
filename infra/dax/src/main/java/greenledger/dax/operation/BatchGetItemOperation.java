package greenledger.dax.operation;

import greenledger.dax.cbor.CborWriter;
import greenledger.dax.replication.CacheNode;
import greenledger.dax.request.Request.BatchGetItem;
import greenledger.dax.request.TableKeys;
import greenledger.dax.value.KeyCodec;
import greenledger.dax.value.KeySchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/// Reads items of several tables: from the cache what is there, the rest from the tables and into
/// the cache.
final class BatchGetItemOperation {

    private static final KeysAndAttributes NOTHING =
            KeysAndAttributes.builder().keys(List.of()).build();

    private final Backend backend;
    private final ItemWriter items;

    BatchGetItemOperation(Backend backend, ItemWriter items) {
        this.backend = backend;
        this.items = items;
    }

    CborWriter perform(CacheNode node, BatchGetItem request) throws IOException {
        long ticket = backend.replication().ticket();
        List<TableRead> reads = new ArrayList<>();
        for (Map.Entry<String, TableKeys> table : request.tables().entrySet()) {
            reads.add(new TableRead(backend, node, table.getKey(), table.getValue()));
        }
        BatchGetItemResponse response = ask(reads, request);
        for (TableRead read : reads) {
            read.accept(
                    node,
                    ticket,
                    response.responses().getOrDefault(read.table(), List.of()),
                    response.unprocessedKeys().getOrDefault(read.table(), NOTHING).keys());
        }
        return write(reads, response);
    }

    private BatchGetItemResponse ask(List<TableRead> reads, BatchGetItem request) {
        Map<String, KeysAndAttributes> questions = new LinkedHashMap<>();
        for (TableRead read : reads) {
            read.question().ifPresent(question -> questions.put(read.table(), question));
        }
        return questions.isEmpty()
                ? BatchGetItemResponse.builder().build()
                : backend.dynamoDb()
                        .batchGetItem(batch ->
                                batch.requestItems(questions)
                                        .returnConsumedCapacity(request.options().capacity()));
    }

    /// Capacities come third after an array that says it has two parts: so does the service, and
    /// clients read it so.
    private CborWriter write(List<TableRead> reads, BatchGetItemResponse response) {
        CborWriter out = new CborWriter().array(2).map(reads.size());
        for (TableRead read : reads) {
            out.text(read.table());
            items.writeFlat(out, read.found(), read.schema(), read.projection());
        }
        out.map(response.unprocessedKeys().size());
        response.unprocessedKeys()
                .forEach((table, left) -> writeKeys(out.text(table), table, left.keys()));
        CapacityWriter.writeAll(out, response.consumedCapacity());
        return out;
    }

    private void writeKeys(CborWriter out, String table, List<Map<String, AttributeValue>> keys) {
        KeySchema schema = backend.schemas().of(table);
        out.array(keys.size());
        keys.forEach(key -> out.bytes(KeyCodec.encode(key, schema).asByteArrayUnsafe()));
    }
}
