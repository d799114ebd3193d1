package greenledger.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Fault;
import greenledger.aws.fixture.Ledger;
import greenledger.core.CommandResult.Already;
import greenledger.core.CommandResult.Done;
import greenledger.core.CommandResult.Repeated;
import greenledger.domain.lot.LotCommand.GradeLot;
import greenledger.domain.lot.Tomatoes;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.exception.SdkClientException;

/// What a command costs, and what becomes of it when the wire breaks.
@ExtendWith(Engine.Ledgers.class)
class CommandsOnDynamoTest {

    private final Ledger ledger;
    private final LotDesk desk;

    CommandsOnDynamoTest(Ledger ledger) {
        this.ledger = ledger;
        this.desk = LotDesk.cold(ledger);
        desk.register();
        ledger.meter().reset();
    }

    @Test
    void a_command_on_a_warm_stream_is_one_write_and_no_read() {
        assertEquals(new Done(2), desk.grade("A"));
        assertEquals(new Done(3), desk.grade("B"));
        assertEquals(Map.of("PutItem", 2L), ledger.meter().requests());
        assertEquals(2.0, ledger.meter().capacity());
    }

    @Test
    void a_command_on_a_cold_stream_is_one_read_and_one_write() {
        assertEquals(new Done(2), LotDesk.cold(ledger).grade("A"));
        assertEquals(Map.of("PutItem", 1L, "Query", 1L), ledger.meter().requests());
        assertTrue(ledger.meter().capacity() <= 2, "capacity " + ledger.meter().capacity());
    }

    @Test
    void a_command_that_changes_nothing_looks_once_and_writes_nothing() {
        desk.grade("A");
        ledger.meter().reset();
        assertEquals(
                new Already(2),
                desk.ask(
                        "again",
                        new GradeLot(
                                Tomatoes.LOT, Tomatoes.grade("A"), Tomatoes.FARM, Tomatoes.ONE)));
        assertEquals(Map.of("Query", 1L), ledger.meter().requests());
        assertTrue(ledger.meter().capacity() <= 1, "capacity " + ledger.meter().capacity());
    }

    @Test
    void a_stale_environment_finds_out_by_its_write_and_looks_again() {
        LotDesk other = LotDesk.cold(ledger);
        other.grade("A");
        ledger.meter().reset();
        assertEquals(new Done(3), desk.grade("B"));
        assertEquals(Map.of("PutItem", 2L, "Query", 1L), ledger.meter().requests());
    }

    @Test
    void an_answer_that_got_lost_is_found_by_the_next_try() {
        ledger.plan(Fault.Plan.once("PutItem", Fault.LOST_ANSWER));
        assertEquals(new Done(2), desk.grade("A"));
        assertEquals(Map.of("PutItem", 2L), ledger.meter().requests());
    }

    @Test
    void a_command_whose_every_answer_got_lost_is_done_once_when_asked_again() {
        ledger.plan(Fault.Plan.always("PutItem", Fault.LOST_ANSWER));
        assertThrows(SdkClientException.class, () -> desk.grade("A"));
        ledger.plan(Fault.Plan.none());
        assertEquals(new Done(2), desk.grade("A"));
        assertEquals(new Repeated(2), LotDesk.cold(ledger).grade("A"));
    }

    @Test
    void a_command_that_never_arrived_is_done_when_asked_again() {
        ledger.plan(Fault.Plan.always("PutItem", Fault.LOST_REQUEST));
        assertThrows(SdkClientException.class, () -> desk.grade("A"));
        ledger.plan(Fault.Plan.none());
        assertEquals(new Done(2), desk.grade("A"));
    }
}
