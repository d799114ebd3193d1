package greenledger.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Fault;
import greenledger.aws.fixture.Ledger;
import greenledger.core.Hash;
import greenledger.core.Head;
import greenledger.core.ViewKey;
import greenledger.core.ViewRow;
import greenledger.core.ViewRow.Index;
import greenledger.core.ViewStore;
import greenledger.core.ViewStore.Consistency;
import greenledger.core.ViewStore.Page;
import greenledger.domain.party.TenantId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rows, the indexes that find them and the totals that count them.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class DynamoViewStoreTest {

    private final Ledger ledger;
    private final ViewStore views;

    DynamoViewStoreTest(Ledger ledger) {
        this.ledger = ledger;
        this.views = ledger.backplane().views();
    }

    @Test
    void a_row_comes_back_as_it_was_put() {
        ViewRow row = row(1, "a", Map.of("lots", 1L));
        assertTrue(views.replace(key("a"), Optional.empty(), row));
        assertEquals(Optional.of(row), views.find(key("a"), Consistency.STRONG));
        assertEquals(Optional.empty(), views.find(key("b"), Consistency.STRONG));
    }

    @Test
    void a_row_is_replaced_only_where_it_is_as_it_was_loaded() {
        ViewRow first = row(1, "a", Map.of());
        ViewRow second = row(2, "a", Map.of());
        assertFalse(views.replace(key("a"), Optional.of(first), second));
        assertTrue(views.replace(key("a"), Optional.empty(), first));
        assertFalse(views.replace(key("a"), Optional.empty(), second));
        assertTrue(views.replace(key("a"), Optional.of(first), second));
        assertFalse(views.replace(key("a"), Optional.of(first), row(3, "a", Map.of())));
        assertEquals(Optional.of(second), views.find(key("a"), Consistency.STRONG));
    }

    @Test
    void a_row_that_changes_no_total_is_one_request() {
        ViewRow first = row(1, "a", Map.of("lots", 1L));
        views.replace(key("a"), Optional.empty(), first);
        ledger.meter().reset();
        views.replace(key("a"), Optional.of(first), row(2, "a", Map.of("lots", 1L)));
        views.find(key("a"), Consistency.EVENTUAL);
        assertEquals(Map.of("GetItem", 1L, "PutItem", 1L), ledger.meter().requests());
    }

    @Test
    void totals_follow_their_rows() {
        ViewRow kenyan = row(1, "a", Map.of("lots", 1L, "KE", 1L));
        ViewRow dutch = row(2, "a", Map.of("lots", 1L, "NL", 1L));
        views.replace(key("a"), Optional.empty(), kenyan);
        views.replace(key("b"), Optional.empty(), row(1, "b", Map.of("lots", 1L, "KE", 1L)));
        views.replace(key("a"), Optional.of(kenyan), dutch);
        assertEquals(Map.of("lots", 2L, "KE", 1L, "NL", 1L), views.totals(key("any")));
    }

    @Test
    void totals_are_one_request() {
        views.replace(key("a"), Optional.empty(), row(1, "a", Map.of("lots", 1L)));
        ledger.meter().reset();
        assertEquals(Map.of("lots", 1L), views.totals(key("any")));
        assertEquals(Map.of("BatchGetItem", 1L), ledger.meter().requests());
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOST_ANSWER", "LOST_REQUEST"})
    void a_total_counts_once_whatever_the_wire_does(Fault fault) {
        ledger.plan(Fault.Plan.every(2, "TransactWriteItems", fault));
        for (int i = 0; i < 20; i++) {
            String id = "lot-" + i;
            views.replace(key(id), Optional.empty(), row(1, id, Map.of("lots", 1L)));
        }
        assertEquals(Map.of("lots", 20L), views.totals(key("any")));
    }

    @Test
    void a_transaction_that_met_another_one_is_a_lost_race() {
        ledger.plan(Fault.Plan.once("TransactWriteItems", Fault.TRANSACTION_CONFLICT));
        ViewRow row = row(1, "a", Map.of("lots", 1L));
        assertFalse(views.replace(key("a"), Optional.empty(), row));
        assertTrue(views.replace(key("a"), Optional.empty(), row));
        assertEquals(Map.of("lots", 1L), views.totals(key("any")));
    }

    @Test
    void of_many_that_race_for_a_row_one_wins_and_counts() throws Exception {
        ledger.plan(Fault.Plan.every(3, "TransactWriteItems", Fault.LATE));
        try (ExecutorService racers = Executors.newFixedThreadPool(8)) {
            for (int round = 1; round <= 10; round++) {
                String id = "lot-" + round;
                ViewRow row = row(1, id, Map.of("lots", 1L));
                Callable<Boolean> race = () -> views.replace(key(id), Optional.empty(), row);
                int won = 0;
                for (Future<Boolean> racer : racers.invokeAll(Collections.nCopies(8, race))) {
                    won += racer.get() ? 1 : 0;
                }
                assertEquals(1, won);
            }
        }
        assertEquals(Map.of("lots", 10L), views.totals(key("any")));
    }

    @ParameterizedTest(name = "pages of {0}")
    @ValueSource(ints = {1, 7, 23, 50})
    void pages_of_an_index_give_every_row_once_newest_first(int limit) {
        List<Integer> shuffled = new ArrayList<>(IntStream.range(100, 123).boxed().toList());
        Collections.shuffle(shuffled, new Random(23));
        shuffled.forEach(i -> put(ledger.tenant(), i));
        put(Ledger.anotherTenant(), 500);
        List<String> newestFirst =
                IntStream.range(0, 23)
                        .mapToObj(i -> "{\"id\":\"lot-%d\"}".formatted(122 - i))
                        .toList();
        assertEquals(newestFirst, walk(limit));
    }

    @Test
    void a_page_of_an_index_is_one_request() {
        put(ledger.tenant(), 100);
        ledger.meter().reset();
        views.query(Index.ALL, key("-").prefix() + "all", Optional.empty(), 10);
        assertEquals(Map.of("Query", 1L), ledger.meter().requests());
    }

    @Test
    void a_position_from_another_tenant_leads_only_into_our_own_rows() {
        TenantId stranger = Ledger.anotherTenant();
        put(ledger.tenant(), 100);
        put(stranger, 101);
        put(stranger, 102);
        Page page =
                views.query(Index.ALL, key("-").prefix() + "all", Optional.of("t102#lot-102"), 10);
        assertEquals(new Page(List.of("{\"id\":\"lot-100\"}"), Optional.empty()), page);
    }

    private List<String> walk(int limit) {
        List<String> rows = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page page = views.query(Index.ALL, key("-").prefix() + "all", after, limit);
            rows.addAll(page.rows());
            after = page.next();
        } while (after.isPresent());
        return rows;
    }

    private void put(TenantId tenant, int number) {
        String id = "lot-" + number;
        ViewKey key = new ViewKey(tenant, "card", 1, id);
        assertTrue(views.replace(key, Optional.empty(), row(key, 1, Map.of())));
    }

    private ViewKey key(String id) {
        return new ViewKey(ledger.tenant(), "card", 1, id);
    }

    private ViewRow row(long revision, String id, Map<String, Long> tallies) {
        return row(key(id), revision, tallies);
    }

    private static ViewRow row(ViewKey key, long revision, Map<String, Long> tallies) {
        return new ViewRow(
                new Head(revision, revision, Hash.NONE),
                "{\"id\":\"%s\"}".formatted(key.id()),
                Map.of(Index.ALL, key.prefix() + "all"),
                "t" + key.id().substring(key.id().indexOf('-') + 1) + "#" + key.id(),
                tallies);
    }
}
