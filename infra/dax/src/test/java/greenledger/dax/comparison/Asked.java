package greenledger.dax.comparison;

import greenledger.dax.support.Tables;
import java.util.function.BiFunction;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// One operation that can be asked of any client, on its own set of tables.
record Asked(String name, BiFunction<DynamoDbClient, Tables, ?> operation) {

    static Asked get(String name, Function<Tables, GetItemRequest.Builder> get) {
        return new Asked(name, (client, in) -> client.getItem(get.apply(in).build()));
    }

    static Asked put(String name, Function<Tables, PutItemRequest.Builder> put) {
        return new Asked(name, (client, in) -> client.putItem(put.apply(in).build()));
    }

    static Asked update(String name, Function<Tables, UpdateItemRequest.Builder> update) {
        return new Asked(name, (client, in) -> client.updateItem(update.apply(in).build()));
    }

    static Asked delete(String name, Function<Tables, DeleteItemRequest.Builder> delete) {
        return new Asked(name, (client, in) -> client.deleteItem(delete.apply(in).build()));
    }

    static Asked query(String name, Function<Tables, QueryRequest.Builder> query) {
        return new Asked(name, (client, in) -> client.query(query.apply(in).build()));
    }

    /// All pages of a query, one after another.
    static Asked queryAll(String name, Function<Tables, QueryRequest.Builder> query) {
        return new Asked(
                name,
                (client, in) ->
                        client.queryPaginator(query.apply(in).build()).items().stream().toList());
    }

    static Asked scan(String name, Function<Tables, ScanRequest.Builder> scan) {
        return new Asked(name, (client, in) -> client.scan(scan.apply(in).build()));
    }

    static Asked batchGet(String name, Function<Tables, BatchGetItemRequest.Builder> batch) {
        return new Asked(name, (client, in) -> client.batchGetItem(batch.apply(in).build()));
    }

    static Asked batchWrite(String name, Function<Tables, BatchWriteItemRequest.Builder> batch) {
        return new Asked(name, (client, in) -> client.batchWriteItem(batch.apply(in).build()));
    }

    static Asked transactGet(
            String name, Function<Tables, TransactGetItemsRequest.Builder> transaction) {
        return new Asked(
                name, (client, in) -> client.transactGetItems(transaction.apply(in).build()));
    }

    static Asked transactWrite(
            String name, Function<Tables, TransactWriteItemsRequest.Builder> transaction) {
        return new Asked(
                name, (client, in) -> client.transactWriteItems(transaction.apply(in).build()));
    }
}
