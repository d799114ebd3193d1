package greenledger.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Fault;
import greenledger.aws.fixture.Ledger;
import greenledger.core.BrokenChain;
import greenledger.core.CommandResult;
import greenledger.core.CommandResult.Done;
import greenledger.core.CommandResult.Repeated;
import greenledger.core.StreamKey;
import greenledger.core.Streams;
import greenledger.domain.lot.Tomatoes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A snapshot saves reading a stream from its beginning, and is never needed.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class SnapshotsTest {

    private static final int BETWEEN_SNAPSHOTS = 32;

    private final Ledger ledger;
    private final StreamKey stream;

    SnapshotsTest(Ledger ledger) {
        this.ledger = ledger;
        this.stream = Streams.LOTS.stream(ledger.tenant(), Tomatoes.LOT.value()).key();
    }

    @Test
    void one_is_kept_behind_every_thirty_second_commit() {
        bringTo(70);
        assertEquals(
                List.of("C#0000000032#S", "C#0000000064#S"),
                snapshots().stream().map(item -> ViewItem.text(item, "r")).toList());
    }

    @Test
    void a_cold_start_is_one_request_however_long_the_stream() {
        bringTo(70);
        ledger.meter().reset();
        LotDesk cold = LotDesk.cold(ledger);
        assertEquals(new Done(71), cold.grade("grade-71"));
        assertEquals(Map.of("PutItem", 1L, "Query", 1L), ledger.meter().requests());
    }

    @Test
    void a_cold_start_trusts_nothing_but_the_newest_snapshot_and_what_came_after() {
        bringTo(70);
        forge(commit(40));
        assertEquals(new Done(71), LotDesk.cold(ledger).grade("grade-71"));
    }

    @Test
    void a_snapshot_of_another_reducer_is_passed_over() {
        bringTo(70);
        forge(commit(40));
        snapshots().forEach(item -> put(with(item, "rv", AttributeValue.fromN("99"))));
        assertThrows(BrokenChain.class, () -> LotDesk.cold(ledger).grade("grade-71"));
    }

    @Test
    void a_snapshot_of_another_format_is_passed_over() {
        bringTo(70);
        forge(commit(40));
        snapshots().forEach(item -> put(with(item, "fv", AttributeValue.fromN("1"))));
        assertThrows(BrokenChain.class, () -> LotDesk.cold(ledger).grade("grade-71"));
    }

    @Test
    void a_snapshot_remembers_the_commands_before_it() {
        bringTo(64);
        assertEquals(new Repeated(60), LotDesk.cold(ledger).grade("grade-60"));
        assertEquals(64 + 2, ledger.items(stream).size());
    }

    @Test
    void a_command_does_not_fail_with_its_snapshot() {
        AtomicInteger puts = new AtomicInteger();
        ledger.plan(operation ->
                operation.equals("PutItem") && puts.incrementAndGet() > BETWEEN_SNAPSHOTS
                        ? Fault.LOST_REQUEST
                        : Fault.NONE);
        assertEquals(new Done(BETWEEN_SNAPSHOTS), bringTo(BETWEEN_SNAPSHOTS));
        ledger.plan(Fault.Plan.none());
        assertEquals(List.of(), snapshots());
        assertEquals(new Done(33), LotDesk.cold(ledger).grade("grade-33"));
    }

    private CommandResult bringTo(int revision) {
        LotDesk desk = LotDesk.cold(ledger);
        CommandResult last = desk.register();
        for (int i = 2; i <= revision; i++) {
            last = desk.grade("grade-" + i);
        }
        return last;
    }

    private List<Map<String, AttributeValue>> snapshots() {
        return ledger.items(stream).stream().filter(item -> !CommitItem.isCommit(item)).toList();
    }

    private Map<String, AttributeValue> commit(int revision) {
        return ledger.items(stream).stream()
                .filter(item -> ViewItem.text(item, "r").equals(CommitItem.sortKey(revision)))
                .findFirst()
                .orElseThrow();
    }

    private void forge(Map<String, AttributeValue> commit) {
        put(with(commit, "a", AttributeValue.fromS("somebody-else")));
    }

    private void put(Map<String, AttributeValue> item) {
        ledger.table().putItem(put -> put.tableName(Ledger.EVENTS).item(item));
    }

    private static Map<String, AttributeValue> with(
            Map<String, AttributeValue> item, String name, AttributeValue value) {
        Map<String, AttributeValue> changed = new HashMap<>(item);
        changed.put(name, value);
        return changed;
    }
}
