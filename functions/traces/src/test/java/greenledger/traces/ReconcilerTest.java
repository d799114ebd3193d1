package greenledger.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.aws.fixture.CapturedLog;
import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import greenledger.core.Metrics;
import greenledger.core.Projection;
import greenledger.core.ViewStore.Consistency;
import greenledger.domain.lot.LotCommand.GradeLot;
import greenledger.domain.lot.LotId;
import greenledger.domain.lot.Tomatoes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the stream's records never told of is found in the table, made good and counted.
@Tag("slow")
@ExtendWith(Engine.OwnLedgers.class)
class ReconcilerTest {

    private final Ledger ledger;
    private final Shelf shelf;

    ReconcilerTest(Ledger ledger) {
        this.ledger = ledger;
        this.shelf = Shelf.in(ledger);
    }

    /// What the tests before left behind does not count.
    @BeforeEach
    void everything_is_told() {
        ledger.clock().turn(Duration.ofDays(1));
        try (CapturedLog _ = new CapturedLog()) {
            reconcile();
        }
        ledger.metrics().forget();
    }

    @Test
    void nothing_is_lost_where_everything_was_told() {
        shelf.put(Harvest.of(new LotId("told")));
        ledger.clock().turn(Duration.ofDays(1));
        Pass pass = reconcile().pass();
        assertEquals(0, pass.lost());
        assertTrue(pass.streams() > 0);
        assertEquals(Map.of(), ledger.metrics().counted());
    }

    @Test
    void what_was_lost_is_told_in_every_view_and_counted() {
        LotId never = new LotId("never-told");
        shelf.record(Harvest.of(never));
        LotId half = new LotId("half-told");
        shelf.put(Harvest.of(half));
        shelf.record(grade(half, "A"));
        shelf.record(grade(half, "B"));
        ledger.clock().turn(Duration.ofDays(1));
        try (CapturedLog log = new CapturedLog()) {
            assertEquals(3, reconcile().pass().lost());
            assertTrue(log.text().contains("3 commits had been lost"), log.text());
        }
        assertEquals(Map.of(Metrics.LOST_COMMITS, 3L), ledger.metrics().counted());
        for (Projection<?, ?> view : List.of(Views.LOTS, Views.CARDS, Views.OWNERSHIPS)) {
            assertEquals(1, revision(view, never));
            assertEquals(3, revision(view, half));
        }
        assertEquals(0, reconcile().pass().lost());
    }

    @Test
    void what_is_not_yet_due_is_left_to_the_projector() {
        LotId young = new LotId("young");
        shelf.record(Harvest.of(young));
        ledger.clock().turn(Reconciler.DUE.negated().plus(Duration.between(now(), Tomatoes.NOON)));
        assertEquals(0, reconcile().pass().lost());
        assertEquals(0, revision(Views.LOTS, young));
    }

    @Test
    void a_pass_goes_on_where_the_run_before_stopped() {
        List<LotId> lots = IntStream.range(0, 12).mapToObj(i -> new LotId("sliced-" + i)).toList();
        lots.forEach(lot -> shelf.record(Harvest.of(lot)));
        ledger.clock().turn(Duration.ofDays(1));
        int runs = 0;
        Reconciliation now;
        do {
            try (CapturedLog _ = new CapturedLog()) {
                now = new Reconciler(ledger.backplane(), 5).run(() -> false);
            }
            runs++;
        } while (now.pass().ended().isEmpty());
        assertTrue(runs > 2, runs + " runs");
        assertEquals(12, now.pass().lost());
        lots.forEach(lot -> assertEquals(1, revision(Views.CARDS, lot)));
        assertEquals(0, reconcile().last().orElseThrow().lost() - 12);
    }

    @Test
    void a_page_costs_one_scan_one_note_and_one_read_for_thirty_streams() {
        ledger.meter().reset();
        reconcile();
        assertEquals(
                Map.of("BatchGetItem", 3L, "PutItem", 1L, "Scan", 1L), ledger.meter().requests());
    }

    private Reconciliation reconcile() {
        return new Reconciler(ledger.backplane(), 1000).run(() -> true);
    }

    private java.time.Instant now() {
        return ledger.clock().instant();
    }

    private long revision(Projection<?, ?> view, LotId lot) {
        return ledger.backplane()
                .views()
                .find(view.key(shelf.stream(lot)), Consistency.STRONG)
                .map(row -> row.head().revision())
                .orElse(0L);
    }

    private static GradeLot grade(LotId lot, String code) {
        return new GradeLot(lot, Tomatoes.grade(code), Tomatoes.FARM, Tomatoes.ONE);
    }
}
