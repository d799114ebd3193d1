package greenledger.caches.warming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Fault;
import greenledger.aws.fixture.Ledger;
import greenledger.core.Metrics;
import greenledger.core.ViewKey;
import greenledger.core.ViewReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What an environment loads that nobody has asked for yet.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class AnticipationTest {

    private final Ledger ledger;
    private final Rows rows;
    private final Anticipation anticipation;
    private final ViewReader reader;

    AnticipationTest(Ledger ledger) {
        this.ledger = ledger;
        this.rows = new Rows(ledger);
        this.anticipation =
                new Anticipation(WarmingPolicy.USUAL, ledger.backplane(), new Random(1));
        this.reader = anticipation.over(ledger.backplane().reader());
    }

    @BeforeEach
    void the_lots_and_their_owners_are_in_the_table() {
        rows.forgetWhatWasTold();
        rows.store(rows.lots(50));
        rows.store(rows.lots(50).stream().map(lot -> rows.ownership(number(lot))).toList());
        ledger.meter().reset();
    }

    @Test
    void the_first_read_brings_the_hot_set_of_its_view_and_the_next_do_not() {
        hotSet(rows.lots(30), List.of());
        find(0);
        assertEquals(Map.of("BatchGetItem", 2L, "GetItem", 1L), ledger.meter().requests());
        ledger.meter().reset();
        find(1);
        ledger.clock().turn(Duration.ofSeconds(59));
        find(2);
        assertEquals(Map.of("GetItem", 2L), ledger.meter().requests());
    }

    @Test
    void after_a_restore_the_hot_set_is_loaded_again() {
        hotSet(rows.lots(30), List.of());
        find(0);
        ledger.clock().turn(WarmStart.OLD);
        ledger.meter().reset();
        find(1);
        long hotSet = 2;
        long placeToTell = 1;
        assertEquals(
                Map.of("BatchGetItem", hotSet + placeToTell, "GetItem", 1L, "PutItem", 1L),
                ledger.meter().requests());
    }

    @Test
    void an_environment_whose_hot_set_cannot_be_loaded_starts_cold() {
        hotSet(rows.lots(30), List.of());
        ledger.plan(Fault.Plan.always("BatchGetItem", Fault.LOST_REQUEST));
        assertTrue(reader.find(rows.lot(0), ViewReader.ANY).isPresent());
        assertEquals(Map.of(Metrics.COLD_STARTS, 1L), ledger.metrics().counted());
    }

    @Test
    void a_hot_set_that_is_too_long_in_coming_is_not_waited_for() {
        hotSet(rows.lots(30), List.of());
        ViewReader hurried =
                new Anticipation(
                                WarmingPolicy.USUAL,
                                ledger.backplane(),
                                new Random(1),
                                _ -> {
                                    throw new IllegalStateException("It took too long");
                                })
                        .over(ledger.backplane().reader());
        assertTrue(hurried.find(rows.lot(0), ViewReader.ANY).isPresent());
        assertEquals(Map.of(Metrics.COLD_STARTS, 1L), ledger.metrics().counted());
    }

    @Test
    void where_no_warmer_has_run_yet_nothing_is_loaded() {
        find(0);
        assertEquals(Map.of("BatchGetItem", 1L, "GetItem", 1L), ledger.meter().requests());
        assertEquals(Map.of(), ledger.metrics().counted());
    }

    @Test
    void whoever_asks_for_what_is_not_there_drives_nothing_out() {
        for (int i = 0; i < 100; i++) {
            assertTrue(reader.find(rows.lot(1_000 + i), ViewReader.ANY).isEmpty());
            find(i % 2);
            ledger.clock().turn(Duration.ofSeconds(1));
        }
        Set<String> there = Set.of(rows.lot(0).toString(), rows.lot(1).toString());
        List<Sample> samples = Samples.all(ledger.backplane().registry());
        assertEquals(1, samples.size());
        samples.getFirst().counts().forEach(each -> assertTrue(there.contains(each.key())));
    }

    @Test
    void what_is_likely_to_be_next_goes_along() {
        Prefetch prefetch = expectingOwners();
        assertEquals(Set.of(rows.lot(0)), prefetch.with(List.of(rows.lot(0))));
        saveUp(prefetch, 3);
        assertEquals(Set.of(rows.lot(0), rows.ownership(0)), prefetch.with(List.of(rows.lot(0))));
    }

    @Test
    void of_a_batch_no_more_than_the_budget_goes_along() {
        Prefetch prefetch = expectingOwners();
        saveUp(prefetch, 100);
        assertEquals(10 + WarmingPolicy.MOST_PREFETCHED, prefetch.with(rows.lots(10)).size());
    }

    @Test
    void nothing_is_asked_for_twice() {
        Prefetch prefetch = expectingOwners();
        saveUp(prefetch, 100);
        Set<ViewKey> both = Set.of(rows.lot(0), rows.ownership(0));
        assertEquals(both, prefetch.with(both));
    }

    /// Of an environment that has just read a lot.
    private Prefetch expectingOwners() {
        hotSet(List.of(rows.lot(9)), List.of(new ViewVersion(Rows.OWNERSHIP, 1)));
        find(9);
        return anticipation.prefetch();
    }

    /// Reads after which nothing is likely.
    private void saveUp(Prefetch prefetch, int reads) {
        for (int i = 0; i < reads; i++) {
            assertEquals(1, prefetch.with(List.of(rows.ownership(i))).size());
        }
    }

    private void hotSet(List<ViewKey> lots, List<ViewVersion> next) {
        HotSet hotSet =
                new HotSet(
                        ledger.clock().instant(),
                        lots.stream().map(ViewKey::toString).toList(),
                        next);
        assertTrue(hotSet.store(Rows.LOT, ledger.backplane().registry()));
        ledger.meter().reset();
    }

    private void find(int lot) {
        assertTrue(reader.find(rows.lot(lot), ViewReader.ANY).isPresent());
    }

    private static int number(ViewKey lot) {
        return Integer.parseInt(lot.id().substring("lot-".length()));
    }
}
