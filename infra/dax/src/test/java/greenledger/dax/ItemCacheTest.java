package greenledger.dax;

import static greenledger.dax.support.Values.at;
import static greenledger.dax.support.Values.item;
import static greenledger.dax.support.Values.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import greenledger.dax.support.Origin;
import greenledger.dax.support.TestCluster;
import greenledger.dax.support.WithOrigin;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/// What reads leave in the item cache, and what the item cache does not notice.
@Tag("slow")
@ExtendWith(WithOrigin.class)
class ItemCacheTest {

    private static final Duration TIME_TO_LIVE = Duration.ofMinutes(5);

    private final TestCluster cluster;
    private final DynamoDbClient around;

    ItemCacheTest(Origin local) throws IOException {
        cluster = TestCluster.start(local);
        around = cluster.dynamoDb();
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void the_first_read_misses_and_the_second_hits() {
        cluster.put(around, "lot", 1);
        assertEquals(1, cluster.read("lot"));
        assertEquals("0 hits, 1 misses", hitsAndMisses());
        assertEquals(1, cluster.read("lot"));
        assertEquals("1 hits, 1 misses", hitsAndMisses());
    }

    @Test
    void a_write_around_the_cache_is_not_seen_until_the_entry_expires() {
        cluster.put(around, "lot", 1);
        assertEquals(1, cluster.read("lot"));
        cluster.put(around, "lot", 2);
        cluster.clock().turn(TIME_TO_LIVE);
        assertEquals(1, cluster.read("lot"));
        cluster.clock().turn(Duration.ofNanos(1));
        assertEquals(2, cluster.read("lot"));
    }

    @Test
    void a_strongly_consistent_read_passes_by_the_cache_and_leaves_it_as_it_was() {
        cluster.put(around, "lot", 1);
        assertEquals(1, cluster.read("lot"));
        cluster.put(around, "lot", 2);
        assertEquals(number(2), strongly("lot").get("v"));
        assertEquals(1, cluster.read("lot"));
    }

    @Test
    void a_strongly_consistent_read_does_not_fill_the_cache_either() {
        cluster.put(around, "lot", 1);
        strongly("lot");
        assertEquals("0 hits, 0 misses", hitsAndMisses());
        cluster.put(around, "lot", 2);
        assertEquals(2, cluster.read("lot"));
    }

    @Test
    void that_there_is_no_item_is_remembered_too() {
        assertEquals(Map.of(), cluster.get("lot"));
        cluster.put(around, "lot", 1);
        assertEquals(Map.of(), cluster.get("lot"));
        assertEquals("1 hits, 1 misses", hitsAndMisses());
        cluster.clock().turn(TIME_TO_LIVE.plusNanos(1));
        assertEquals(1, cluster.read("lot"));
    }

    @Test
    void a_projection_is_cut_from_the_whole_item_that_is_cached() {
        around.putItem(it -> it.tableName(lots()).item(item("id", "lot", "v", 1, "w", 2)));
        assertEquals(item("w", 2), projected("lot", "w"));
        assertEquals(item("v", 1), projected("lot", "v"));
        assertEquals("1 hits, 1 misses", hitsAndMisses());
    }

    @Test
    void a_key_is_the_same_key_however_its_numbers_are_spelled() {
        around.putItem(it -> it.tableName(readings()).item(item("sensor", 100, "at", 1, "v", "x")));
        assertEquals(AttributeValue.fromS("x"), reading("100", "1").get("v"));
        assertEquals(AttributeValue.fromS("x"), reading("1E2", "1.0").get("v"));
        assertEquals("1 hits, 1 misses", hitsAndMisses());
    }

    @Test
    void a_batch_reads_only_what_is_not_cached_and_caches_it() {
        cluster.put(around, "a", 1);
        cluster.put(around, "b", 1);
        assertEquals(1, cluster.read("a"));
        cluster.put(around, "a", 2);
        cluster.put(around, "b", 2);
        assertEquals(Map.of("a", 1L, "b", 2L), batch(false));
        cluster.put(around, "b", 3);
        cluster.put(around, "c", 3);
        assertEquals(Map.of("a", 1L, "b", 2L), batch(false), "c is cached as missing");
        assertEquals(Map.of("a", 2L, "b", 3L, "c", 3L), batch(true));
    }

    @Test
    void a_write_that_is_refused_leaves_the_cache_as_it_was() {
        cluster.put(around, "lot", 1);
        assertEquals(1, cluster.read("lot"));
        cluster.put(around, "lot", 2);
        assertThrows(
                ConditionalCheckFailedException.class,
                () ->
                        cluster.dax()
                                .putItem(it ->
                                        it.tableName(lots())
                                                .item(item("id", "lot", "v", 3))
                                                .conditionExpression("attribute_not_exists(id)")));
        assertEquals(1, cluster.read("lot"));
    }

    private String hitsAndMisses() {
        return cluster.hits() + " hits, " + cluster.misses() + " misses";
    }

    private Map<String, AttributeValue> strongly(String lot) {
        return cluster.dax()
                .getItem(it -> it.tableName(lots()).key(item("id", lot)).consistentRead(true))
                .item();
    }

    private Map<String, AttributeValue> projected(String lot, String attributes) {
        return cluster.dax()
                .getItem(it ->
                        it.tableName(lots()).key(item("id", lot)).projectionExpression(attributes))
                .item();
    }

    private Map<String, AttributeValue> reading(String sensor, String at) {
        return cluster.dax()
                .getItem(it ->
                        it.tableName(readings())
                                .key(item("sensor", number(sensor), "at", number(at))))
                .item();
    }

    private Map<String, Long> batch(boolean consistentRead) {
        KeysAndAttributes keys =
                KeysAndAttributes.builder()
                        .keys(List.of(item("id", "a"), item("id", "b"), item("id", "c")))
                        .consistentRead(consistentRead)
                        .build();
        return cluster
                .dax()
                .batchGetItem(it -> it.requestItems(Map.of(lots(), keys)))
                .responses()
                .getOrDefault(lots(), List.of())
                .stream()
                .collect(
                        Collectors.toMap(
                                lot -> at(lot, "id").s(), lot -> Long.valueOf(at(lot, "v").n())));
    }

    private String lots() {
        return cluster.tables().lots();
    }

    private String readings() {
        return cluster.tables().readings();
    }
}
