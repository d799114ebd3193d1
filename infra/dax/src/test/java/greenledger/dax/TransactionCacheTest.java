package greenledger.dax;

import static greenledger.dax.support.Values.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import greenledger.dax.support.Await;
import greenledger.dax.support.Origin;
import greenledger.dax.support.TestCluster;
import greenledger.dax.support.WithOrigin;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Get;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Transactions go past the cache; what they wrote reaches it only after they have been answered.
@Tag("slow")
@ExtendWith(WithOrigin.class)
class TransactionCacheTest {

    private static final Duration LAG = Duration.ofMillis(300);

    private final TestCluster cluster;

    TransactionCacheTest(Origin local) throws IOException {
        cluster = TestCluster.start(local);
        cluster.faults().transactionFillLag(LAG);
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void what_a_transaction_wrote_is_not_read_back_before_the_cache_is_filled() {
        assertEquals(Map.of(), cluster.get("lot"));
        write(1);
        Await.until(() -> cluster.server().transactionFills() == 1);
        assertEquals(Map.of(), cluster.get("lot"));
        cluster.clock().turn(LAG);
        assertEquals(1, cluster.read("lot"));
    }

    @Test
    void a_write_made_since_is_not_hidden_by_the_fill() {
        write(1);
        Await.until(() -> cluster.server().transactionFills() == 1);
        cluster.put(cluster.dax(), "lot", 2);
        cluster.clock().turn(LAG);
        assertEquals(2, cluster.read("lot"));
    }

    @Test
    void a_cancelled_transaction_fills_nothing() {
        cluster.put(cluster.dax(), "lot", 1);
        Put refused =
                Put.builder()
                        .tableName(cluster.tables().lots())
                        .item(item("id", "lot", "v", 2))
                        .conditionExpression("attribute_not_exists(id)")
                        .build();
        assertThrows(
                TransactionCanceledException.class,
                () ->
                        cluster.dax()
                                .transactWriteItems(it ->
                                        it.transactItems(
                                                TransactWriteItem.builder().put(refused).build())));
        cluster.clock().turn(LAG);
        assertEquals(1, cluster.read("lot"));
        assertEquals(0, cluster.server().transactionFills());
    }

    @Test
    void a_transactional_read_neither_uses_nor_fills_the_cache() {
        cluster.put(cluster.dax(), "lot", 1);
        cluster.put(cluster.dynamoDb(), "lot", 2);
        assertEquals(item("id", "lot", "v", 2), readInTransaction());
        assertEquals(1, cluster.read("lot"));
    }

    private void write(long v) {
        Put put =
                Put.builder()
                        .tableName(cluster.tables().lots())
                        .item(item("id", "lot", "v", v))
                        .build();
        cluster.dax()
                .transactWriteItems(
                        it -> it.transactItems(TransactWriteItem.builder().put(put).build()));
    }

    private Map<String, AttributeValue> readInTransaction() {
        Get get = Get.builder().tableName(cluster.tables().lots()).key(item("id", "lot")).build();
        return cluster.dax()
                .transactGetItems(
                        it -> it.transactItems(TransactGetItem.builder().get(get).build()))
                .responses()
                .getFirst()
                .item();
    }
}
