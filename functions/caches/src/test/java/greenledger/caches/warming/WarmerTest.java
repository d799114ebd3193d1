package greenledger.caches.warming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.aws.fixture.CapturedLog;
import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Fault;
import greenledger.aws.fixture.Ledger;
import greenledger.core.Metrics;
import greenledger.core.ViewKey;
import greenledger.core.ViewReader;
import greenledger.domain.party.PartyId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class WarmerTest {

    private static final PartyId ANNA = new PartyId("anna");
    private static final WarmingPolicy POLICY = WarmingPolicy.USUAL;

    private final Ledger ledger;
    private final Rows rows;
    private final Random chance = new Random(7);

    WarmerTest(Ledger ledger) {
        this.ledger = ledger;
        this.rows = new Rows(ledger);
    }

    @BeforeEach
    void nobody_has_told_anything() {
        rows.forgetWhatWasTold();
    }

    @Test
    void what_two_environments_read_most_is_the_hot_set_of_a_third() {
        rows.store(rows.lots(40));
        ViewReader one = environment();
        ViewReader other = environment();
        readALot(one, rows.lot(3), 200);
        readALot(other, rows.lot(3), 200);
        readALot(other, rows.lot(5), 300);
        readALot(one, rows.lot(8), 100);
        assertEquals(2, warm().samples());
        assertEquals(
                List.of(rows.lot(3), rows.lot(5), rows.lot(8)).stream()
                        .map(ViewKey::toString)
                        .toList(),
                hotSet(Rows.LOT).rows());
        ledger.meter().reset();
        environment().find(rows.lot(1), ViewReader.ANY);
        assertEquals(Map.of("BatchGetItem", 2L, "GetItem", 1L), ledger.meter().requests());
    }

    @Test
    void a_warming_reads_each_hot_row_once_and_says_so() {
        rows.store(rows.lots(60));
        told(60);
        ledger.meter().reset();
        Warming warming = warm();
        assertEquals(List.of(new WarmedView(Rows.LOT, 60, 60, 0, 0)), warming.views());
        assertTrue(warming.complete());
        long samples = 1;
        long knownHotSet = 1;
        long batches = 3;
        assertEquals(
                Map.of("BatchGetItem", samples + knownHotSet + batches, "PutItem", 1L),
                ledger.meter().requests());
    }

    /// Each of them thrice, as often as the client tries.
    @Test
    void when_every_third_read_fails_all_others_are_warmed() {
        rows.store(rows.lots(200));
        told(200);
        AtomicInteger attempts = new AtomicInteger();
        ledger.plan(operation -> {
            int attempt = operation.equals("BatchGetItem") ? attempts.incrementAndGet() : 0;
            boolean isOfRows = attempt > 2;
            return isOfRows && (attempt - 3) % 5 >= 2 ? Fault.LOST_REQUEST : Fault.NONE;
        });
        Warming warming = warm();
        ledger.plan(Fault.Plan.none());
        int failed = 2 * Warmer.BATCH;
        assertEquals(
                List.of(new WarmedView(Rows.LOT, 200, 200 - failed, 0, failed)), warming.views());
        assertTrue(warming.complete());
        assertEquals(Map.of(Metrics.UNWARMED_ROWS, (long) failed), ledger.metrics().counted());
        assertEquals(200, hotSet(Rows.LOT).rows().size());
    }

    @Test
    void rows_that_are_gone_are_counted_as_such() {
        rows.store(rows.lots(7));
        told(10);
        assertEquals(List.of(new WarmedView(Rows.LOT, 10, 7, 3, 0)), warm().views());
    }

    @Test
    void when_time_is_up_it_says_that_there_is_more() {
        rows.store(rows.lots(100));
        told(100);
        AtomicInteger asked = new AtomicInteger();
        Warming warming =
                new Warmer(POLICY, ledger.backplane()).run(() -> asked.incrementAndGet() <= 2);
        assertFalse(warming.complete());
        assertEquals(List.of(new WarmedView(Rows.LOT, 100, 50, 0, 0)), warming.views());
    }

    @Test
    void progress_is_told_batch_by_batch() {
        rows.store(rows.lots(60));
        told(60);
        try (CapturedLog log = new CapturedLog()) {
            warm();
            assertTrue(log.text().contains("lot: 25 of 60 rows done"), log.text());
            assertTrue(log.text().contains("lot: 60 of 60 rows done"), log.text());
        }
    }

    @Test
    void where_nothing_was_told_there_is_nothing_to_warm() {
        assertEquals(List.of(), warm().views());
    }

    /// One environment reads lots, the other one owners: neither sees what follows what.
    @Test
    void what_follows_is_learnt_from_what_callers_read_in_several_environments() {
        rows.store(rows.lots(100));
        rows.store(rows.lots(100).stream().map(this::beside).toList());
        ViewReader lots = environment();
        ViewReader owners = environment();
        for (int i = 0; i < 100; i++) {
            lots.find(rows.lot(i), ViewReader.ANY, ANNA);
            ledger.clock().turn(Duration.ofMillis(100));
            if (i % 10 < 8) {
                owners.find(rows.ownership(i), ViewReader.ANY, ANNA);
                ledger.clock().turn(Duration.ofMillis(100));
            }
        }
        ledger.clock().turn(POLICY.every());
        lots.find(rows.lot(0), ViewReader.ANY);
        owners.find(rows.ownership(0), ViewReader.ANY);
        warm();
        assertEquals(List.of(new ViewVersion(Rows.OWNERSHIP, 1)), hotSet(Rows.LOT).next());
        assertEquals(List.of(), hotSet(Rows.OWNERSHIP).next());
    }

    private ViewKey beside(ViewKey lot) {
        return new ViewVersion(Rows.OWNERSHIP, 1).beside(lot);
    }

    /// An environment that starts now.
    private ViewReader environment() {
        return new Anticipation(POLICY, ledger.backplane(), new Random(chance.nextLong()))
                .over(ledger.backplane().reader());
    }

    /// Over more than the time after which an environment tells.
    private void readALot(ViewReader reader, ViewKey key, int times) {
        for (int i = 0; i < times; i++) {
            reader.find(key, ViewReader.ANY);
        }
        ledger.clock().turn(POLICY.every());
        reader.find(key, ViewReader.ANY);
    }

    /// Each of so many lots was read by somebody.
    private void told(int lots) {
        List<Sample.Count> counts =
                rows.lots(lots).stream()
                        .map(lot -> new Sample.Count(lot.toString(), 2, ledger.clock().instant()))
                        .toList();
        Sample sample = new Sample(ledger.clock().instant(), counts, List.of(), Optional.empty());
        assertTrue(new Samples(ledger.backplane().registry(), chance).tell(sample));
    }

    private Warming warm() {
        return new Warmer(POLICY, ledger.backplane()).run(() -> true);
    }

    private HotSet hotSet(String view) {
        return HotSet.of(view, ledger.backplane().registry()).orElseThrow();
    }
}
