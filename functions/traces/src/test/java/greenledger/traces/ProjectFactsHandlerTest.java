package greenledger.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.aws.fixture.CapturedLog;
import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Fault;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.StreamBatch;
import greenledger.core.Metrics;
import greenledger.core.ViewRow;
import greenledger.core.ViewStore.Consistency;
import greenledger.domain.lot.LotCommand.GradeLot;
import greenledger.domain.lot.LotId;
import greenledger.domain.lot.Tomatoes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What becomes of a batch of stream records, good and bad.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class ProjectFactsHandlerTest {

    private static final LotId FIRST = new LotId("first");
    private static final LotId SECOND = new LotId("second");
    private static final LotId THIRD = new LotId("third");

    private final Ledger ledger;
    private final Shelf shelf;

    ProjectFactsHandlerTest(Ledger ledger) {
        this.ledger = ledger;
        this.shelf = Shelf.in(ledger);
        List.of(FIRST, SECOND, THIRD).forEach(lot -> shelf.record(Harvest.of(lot)));
    }

    @Test
    void good_records_are_all_projected() {
        assertEquals(List.of(), batch(registration(FIRST), registration(SECOND)));
        assertTrue(row(FIRST).isPresent());
        assertTrue(row(SECOND).isPresent());
        assertEquals(Map.of(), ledger.metrics().counted());
    }

    @Test
    void a_record_that_cannot_be_read_sends_to_the_table() {
        Map<String, AttributeValue> damaged = new HashMap<>(registration(SECOND));
        damaged.remove("h");
        try (CapturedLog log = new CapturedLog()) {
            assertEquals(List.of(), batch(damaged));
            assertTrue(log.text().contains("attribute h"), log.text());
        }
        assertTrue(row(SECOND).isPresent());
    }

    @Test
    void records_that_are_of_no_concern_are_passed_over() {
        Map<String, AttributeValue> snapshot =
                Map.of(
                        "s", AttributeValue.fromS(shelf.stream(FIRST).toString()),
                        "r", AttributeValue.fromS("C#0000000001#S"),
                        "k", AttributeValue.fromS("s"));
        Map<String, AttributeValue> transfer =
                with(
                        registration(FIRST),
                        "s",
                        AttributeValue.fromS(ledger.tenant() + "#Transfer#t-1"));
        assertEquals(List.of(), batch(snapshot, transfer, registration(SECOND)));
        assertFalse(row(FIRST).isPresent());
        assertTrue(row(SECOND).isPresent());
    }

    @Test
    void a_changed_commit_is_an_alarm_and_changes_nothing() {
        batch(registration(FIRST));
        List<Map<String, AttributeValue>> before = ledger.everything();
        Map<String, AttributeValue> forged =
                with(registration(FIRST), "a", AttributeValue.fromS("somebody-else"));
        try (CapturedLog log = new CapturedLog()) {
            assertEquals(
                    List.of(),
                    StreamBatch.ofInserted(List.of())
                            .modified(registration(FIRST), forged)
                            .to(shelf.projector()));
            assertTrue(log.text().contains("ALARM tampering: MODIFY"), log.text());
            assertTrue(log.text().contains(shelf.stream(FIRST).toString()), log.text());
        }
        assertEquals(Map.of(Metrics.TAMPERED_COMMITS, 1L), ledger.metrics().counted());
        assertEquals(before, ledger.everything());
    }

    @Test
    void a_removed_commit_is_an_alarm_and_changes_nothing() {
        batch(registration(FIRST));
        List<Map<String, AttributeValue>> before = ledger.everything();
        try (CapturedLog log = new CapturedLog()) {
            assertEquals(
                    List.of(),
                    StreamBatch.ofInserted(List.of())
                            .removed(registration(FIRST))
                            .to(shelf.projector()));
            assertTrue(log.text().contains("ALARM tampering: REMOVE"), log.text());
        }
        assertEquals(Map.of(Metrics.TAMPERED_COMMITS, 1L), ledger.metrics().counted());
        assertEquals(before, ledger.everything());
    }

    @Test
    void a_record_that_was_lost_is_read_from_the_table() {
        batch(registration(FIRST));
        shelf.record(grade(FIRST, "A"));
        shelf.record(grade(FIRST, "B"));
        ledger.meter().reset();
        assertEquals(List.of(), batch(shelf.commit(FIRST, 3)));
        assertEquals(
                Map.of("BatchGetItem", 2L, "Query", 1L, "PutItem", 3L, "UpdateItem", 1L),
                ledger.meter().requests());
        assertEquals(3, row(FIRST).orElseThrow().head().revision());
    }

    @Test
    void a_batch_reads_the_aliases_and_its_rows_once_writes_each_and_tells_of_them_at_once() {
        batch(registration(FIRST));
        shelf.record(grade(FIRST, "A"));
        ledger.meter().reset();
        batch(shelf.commit(FIRST, 2));
        assertEquals(
                Map.of("BatchGetItem", 2L, "PutItem", 3L, "UpdateItem", 1L),
                ledger.meter().requests());
    }

    @Test
    void twenty_records_of_a_stream_are_no_more_requests_than_one() {
        batch(registration(FIRST));
        for (int i = 0; i < 20; i++) {
            shelf.record(grade(FIRST, "A" + i));
        }
        List<Map<String, AttributeValue>> commits = ledger.items(shelf.stream(FIRST));
        ledger.meter().reset();
        assertEquals(
                List.of(), StreamBatch.ofInserted(commits.subList(1, 21)).to(shelf.projector()));
        assertEquals(
                Map.of("BatchGetItem", 2L, "PutItem", 3L, "UpdateItem", 1L),
                ledger.meter().requests());
        assertEquals(21, row(FIRST).orElseThrow().head().revision());
    }

    @Test
    void a_transaction_that_meets_another_one_is_tried_again_at_once() {
        ledger.plan(Fault.Plan.once("TransactWriteItems", Fault.TRANSACTION_CONFLICT));
        assertEquals(List.of(), batch(registration(FIRST)));
        assertTrue(row(FIRST).isPresent());
    }

    @Test
    void a_batch_that_could_not_be_stored_is_projected_when_it_comes_again() {
        ledger.plan(Fault.Plan.always("PutItem", Fault.LOST_REQUEST));
        try (CapturedLog _ = new CapturedLog()) {
            assertEquals(List.of("1"), batch(registration(FIRST)));
        }
        ledger.plan(Fault.Plan.none());
        assertEquals(List.of(), batch(registration(FIRST)));
        assertTrue(row(FIRST).isPresent());
    }

    @SafeVarargs
    private List<String> batch(Map<String, AttributeValue>... items) {
        return StreamBatch.ofInserted(List.of(items)).to(shelf.projector());
    }

    private Map<String, AttributeValue> registration(LotId lot) {
        return shelf.commit(lot, 1);
    }

    private Optional<ViewRow> row(LotId lot) {
        return ledger.backplane()
                .views()
                .find(Views.LOTS.key(shelf.stream(lot)), Consistency.STRONG);
    }

    private static GradeLot grade(LotId lot, String code) {
        return new GradeLot(lot, Tomatoes.grade(code), Tomatoes.FARM, Tomatoes.ONE);
    }

    private static Map<String, AttributeValue> with(
            Map<String, AttributeValue> item, String name, AttributeValue value) {
        Map<String, AttributeValue> changed = new HashMap<>(item);
        changed.put(name, value);
        return changed;
    }
}
