package greenledger.dax;

import static greenledger.dax.support.Values.item;
import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.dax.support.Origin;
import greenledger.dax.support.TestCluster;
import greenledger.dax.support.WithOrigin;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.DeleteRequest;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Single writes reach the table first and the item cache with their answer.
///
/// That a value comes from the cache is shown by a write around it, which must stay unseen.
@Tag("slow")
@ExtendWith(WithOrigin.class)
class WriteThroughTest {

    private static final String HIDDEN = "hidden";

    private final TestCluster cluster;

    WriteThroughTest(Origin local) throws IOException {
        cluster = TestCluster.start(local);
        cluster.put(cluster.dynamoDb(), "lot", 1);
        assertEquals(1, cluster.read("lot"));
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void a_put_is_cached_with_its_answer() {
        cluster.put(cluster.dax(), "lot", 2);
        writeAround();
        assertEquals(item("id", "lot", "v", 2), cluster.get("lot"));
    }

    @Test
    void an_update_caches_the_whole_new_item() {
        update("NONE");
        writeAround();
        assertEquals(item("id", "lot", "v", 1, "w", 7), cluster.get("lot"));
    }

    @Test
    void an_update_that_returns_all_that_is_new_caches_it() {
        update("ALL_NEW");
        writeAround();
        assertEquals(item("id", "lot", "v", 1, "w", 7), cluster.get("lot"));
    }

    @Test
    void an_update_that_returns_anything_else_makes_the_cache_forget() {
        for (String returned : List.of("ALL_OLD", "UPDATED_OLD", "UPDATED_NEW")) {
            cluster.put(cluster.dax(), "lot", 2);
            update(returned);
            writeAround();
            assertEquals(item("id", "lot", HIDDEN, true), cluster.get("lot"), returned);
        }
    }

    @Test
    void a_delete_leaves_behind_that_there_is_nothing() {
        cluster.dax().deleteItem(it -> it.tableName(lots()).key(item("id", "lot")));
        writeAround();
        assertEquals(Map.of(), cluster.get("lot"));
    }

    @Test
    void a_batch_of_writes_is_cached_item_by_item() {
        PutRequest put = PutRequest.builder().item(item("id", "new", "v", 3)).build();
        DeleteRequest delete = DeleteRequest.builder().key(item("id", "lot")).build();
        cluster.dax()
                .batchWriteItem(it ->
                        it.requestItems(
                                Map.of(
                                        lots(),
                                        List.of(
                                                WriteRequest.builder().putRequest(put).build(),
                                                WriteRequest.builder()
                                                        .deleteRequest(delete)
                                                        .build()))));
        writeAround();
        cluster.put(cluster.dynamoDb(), "new", 99);
        assertEquals(Map.of(), cluster.get("lot"));
        assertEquals(3, cluster.read("new"));
    }

    private void update(String returned) {
        cluster.dax()
                .updateItem(it ->
                        it.tableName(lots())
                                .key(item("id", "lot"))
                                .updateExpression("SET w = :w")
                                .expressionAttributeValues(item(":w", 7))
                                .returnValues(returned));
    }

    private void writeAround() {
        cluster.dynamoDb()
                .putItem(it -> it.tableName(lots()).item(item("id", "lot", HIDDEN, true)));
    }

    private String lots() {
        return cluster.tables().lots();
    }
}
