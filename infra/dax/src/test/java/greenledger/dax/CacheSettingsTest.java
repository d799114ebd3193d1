package greenledger.dax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import greenledger.dax.cache.CacheSettings;
import greenledger.dax.support.Origin;
import greenledger.dax.support.TestCluster;
import greenledger.dax.support.WithOrigin;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Each cache has its own time to live and its own size.
@Tag("slow")
@ExtendWith(WithOrigin.class)
class CacheSettingsTest {

    private static final Duration YEAR = Duration.ofDays(365);

    private final Origin local;

    CacheSettingsTest(Origin local) {
        this.local = local;
    }

    @Test
    void an_item_cache_with_no_time_to_live_never_expires() throws IOException {
        CacheSettings forEver = CacheSettings.livingFor(Duration.ZERO);
        try (TestCluster cluster = TestCluster.start(local, it -> it.itemCache(forEver))) {
            cluster.put(cluster.dynamoDb(), "lot", 1);
            assertEquals(1, cluster.read("lot"));
            cluster.put(cluster.dynamoDb(), "lot", 2);
            cluster.clock().turn(YEAR);
            assertEquals(1, cluster.read("lot"));
        }
    }

    @Test
    void a_query_cache_with_no_time_to_live_keeps_nothing() throws IOException {
        CacheSettings off = CacheSettings.livingFor(Duration.ZERO);
        try (TestCluster cluster = TestCluster.start(local, it -> it.queryCache(off))) {
            assertEquals(0, scan(cluster));
            cluster.put(cluster.dynamoDb(), "lot", 1);
            assertEquals(1, scan(cluster));
        }
    }

    @Test
    void the_caches_expire_each_in_its_own_time() throws IOException {
        CacheSettings minute = CacheSettings.livingFor(Duration.ofMinutes(1));
        CacheSettings hour = CacheSettings.livingFor(Duration.ofHours(1));
        try (TestCluster cluster =
                TestCluster.start(local, it -> it.itemCache(minute).queryCache(hour))) {
            cluster.put(cluster.dax(), "lot", 1);
            assertEquals(1, scan(cluster));
            cluster.put(cluster.dynamoDb(), "lot", 2);
            cluster.put(cluster.dynamoDb(), "other", 2);
            cluster.clock().turn(Duration.ofMinutes(2));
            assertEquals(2, cluster.read("lot"));
            assertEquals(1, scan(cluster));
            cluster.clock().turn(Duration.ofHours(1));
            assertEquals(2, scan(cluster));
        }
    }

    @Test
    void a_full_cache_drops_what_was_used_least_recently() throws IOException {
        CacheSettings two = new CacheSettings(Duration.ofMinutes(5), 2);
        try (TestCluster cluster = TestCluster.start(local, it -> it.itemCache(two))) {
            cluster.put(cluster.dax(), "a", 1);
            cluster.put(cluster.dax(), "b", 1);
            assertEquals(1, cluster.read("a"));
            cluster.put(cluster.dax(), "c", 1);
            for (String lot : new String[] {"a", "b", "c"}) {
                cluster.put(cluster.dynamoDb(), lot, 2);
            }
            assertEquals(1, cluster.read("a"));
            assertEquals(1, cluster.read("c"));
            assertEquals(2, cluster.read("b"));
            assertEquals(2, cluster.server().statistics().items().evictions());
        }
    }

    @Test
    void a_cache_that_could_hold_nothing_is_refused() {
        assertThrows(
                IllegalArgumentException.class, () -> new CacheSettings(Duration.ofMinutes(5), 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> CacheSettings.livingFor(Duration.ofMinutes(-5)));
    }

    private static int scan(TestCluster cluster) {
        return cluster.dax().scan(it -> it.tableName(cluster.tables().lots())).count();
    }
}
