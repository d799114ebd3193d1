package greenledger.dax;

import static greenledger.dax.support.Values.item;
import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.dax.support.Origin;
import greenledger.dax.support.TestCluster;
import greenledger.dax.support.WithOrigin;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// The query cache remembers answers by their question, and no write makes it forget.
@Tag("slow")
@ExtendWith(WithOrigin.class)
class QueryCacheTest {

    private static final Duration TIME_TO_LIVE = Duration.ofMinutes(5);

    private final TestCluster cluster;

    QueryCacheTest(Origin local) throws IOException {
        cluster = TestCluster.start(local);
        move(cluster.dynamoDb(), "1");
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void a_write_through_dax_does_not_change_a_cached_answer_until_it_expires() {
        assertEquals(1, count(movements().build()));
        move(cluster.dax(), "2");
        cluster.clock().turn(TIME_TO_LIVE);
        assertEquals(1, count(movements().build()));
        cluster.clock().turn(Duration.ofNanos(1));
        assertEquals(2, count(movements().build()));
    }

    @Test
    void a_strongly_consistent_query_passes_by_the_cache_and_leaves_it_as_it_was() {
        assertEquals(1, count(movements().build()));
        move(cluster.dax(), "2");
        assertEquals(2, count(movements().consistentRead(true).build()));
        assertEquals(1, count(movements().build()));
    }

    @Test
    void another_question_is_another_entry() {
        assertEquals(1, count(movements().build()));
        move(cluster.dax(), "2");
        assertEquals(2, count(movements().scanIndexForward(false).build()));
        assertEquals(2, count(movements().limit(5).build()));
        assertEquals(1, count(movements().build()));
    }

    @Test
    void the_wish_for_capacity_is_no_part_of_the_question() {
        assertEquals(1, count(movements().build()));
        move(cluster.dax(), "2");
        assertEquals(1, count(movements().returnConsumedCapacity("TOTAL").build()));
    }

    @Test
    void a_scan_is_cached_like_a_query() {
        assertEquals(1, scan());
        move(cluster.dax(), "2");
        assertEquals(1, scan());
        cluster.clock().turn(TIME_TO_LIVE.plusNanos(1));
        assertEquals(2, scan());
    }

    @Test
    void a_query_does_not_fill_the_item_cache() {
        count(movements().build());
        assertEquals(0, cluster.server().statistics().items().entries());
        assertEquals(1, cluster.server().statistics().results().entries());
    }

    private void move(DynamoDbClient client, String seq) {
        client.putItem(it ->
                it.tableName(cluster.tables().movements()).item(item("lot", "lot", "seq", seq)));
    }

    private QueryRequest.Builder movements() {
        return QueryRequest.builder()
                .tableName(cluster.tables().movements())
                .keyConditionExpression("lot = :l")
                .expressionAttributeValues(item(":l", "lot"));
    }

    private int count(QueryRequest query) {
        return cluster.dax().query(query).count();
    }

    private int scan() {
        return cluster.dax().scan(it -> it.tableName(cluster.tables().movements())).count();
    }
}
