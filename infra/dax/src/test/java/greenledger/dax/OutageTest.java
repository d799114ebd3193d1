package greenledger.dax;

import static greenledger.dax.support.Values.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import greenledger.dax.support.Await;
import greenledger.dax.support.DaxClients;
import greenledger.dax.support.Origin;
import greenledger.dax.support.Outage;
import greenledger.dax.support.Tables;
import greenledger.dax.support.WithOrigin;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// What a client meets while the tables behind cannot be reached.
@Tag("slow")
@ExtendWith(WithOrigin.class)
class OutageTest {

    private final Outage outage = new Outage();
    private final DynamoDbClient dynamoDb;
    private final Tables tables;
    private final DaxServer server;
    private final DynamoDbClient dax;

    OutageTest(Origin local) throws IOException {
        dynamoDb = local.client(outage);
        tables = new Tables("t" + UUID.randomUUID()).createIn(dynamoDb);
        server = DaxServer.over(dynamoDb).start();
        dax = DaxClients.connect(server.endpoint());
    }

    @AfterEach
    void close() {
        dax.close();
        server.close();
        dynamoDb.close();
    }

    @Test
    void what_is_cached_is_read_all_the_same_and_what_is_not_is_an_internal_error() {
        put("cached");
        outage.lose(_ -> true);
        assertEquals(item("id", "cached"), get("cached"));
        assertThrows(InternalServerErrorException.class, () -> get("other"));
        outage.lose(_ -> false);
        assertEquals(Map.of(), get("other"));
    }

    @Test
    void a_transaction_that_cannot_be_read_back_is_done_and_counted() {
        outage.lose(TransactGetItemsRequest.class::isInstance);
        Put put = Put.builder().tableName(tables.lots()).item(item("id", "lot")).build();
        dax.transactWriteItems(
                it -> it.transactItems(TransactWriteItem.builder().put(put).build()));
        Await.until(() -> server.failedTransactionFills() == 1);
        assertEquals(0, server.transactionFills());
        assertEquals(item("id", "lot"), get("lot"));
    }

    private void put(String lot) {
        dax.putItem(it -> it.tableName(tables.lots()).item(item("id", lot)));
    }

    private Map<String, AttributeValue> get(String lot) {
        return dax.getItem(it -> it.tableName(tables.lots()).key(item("id", lot))).item();
    }
}
