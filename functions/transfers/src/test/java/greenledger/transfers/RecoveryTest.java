package greenledger.transfers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.JsonEvent;
import greenledger.aws.fixture.Ledger;
import greenledger.core.Json;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What ended unfinished is taken up again, and what was put on record is told though whoever
/// recorded it died.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class RecoveryTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final Ledger ledger;
    private final Market market;

    RecoveryTest(Ledger ledger) {
        this.ledger = ledger;
        this.market = Market.open(ledger);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TIMED_OUT", "ABORTED", "FAILED"})
    void an_execution_that_ended_unfinished_has_one_successor(String status) {
        Errand errand = market.accepted();
        ended(errand, errand.id().value(), status, "States.Runtime");
        ended(errand, errand.id().value(), status, "States.Runtime");

        assertEquals(
                Set.of(errand.id().value(), errand.id() + "-x1"),
                ledger.executions().started().keySet());
    }

    @ParameterizedTest
    @CsvSource({"'', -x1", "-x1, -x2", "-r3, -r3-x1", "-r3-x9, -r3-x10"})
    void a_successor_is_named_after_whom_it_succeeds(String dead, String successor) {
        Errand errand = market.accepted();
        ended(errand, errand.id() + dead, "ABORTED", "");

        assertEquals(
                Set.of(errand.id().value(), errand.id() + successor),
                ledger.executions().started().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TransferCompensated", "TransferParked"})
    void where_the_machine_ended_by_itself_nothing_is_taken_up(String error) {
        Errand errand = market.accepted();
        ended(errand, errand.id().value(), "FAILED", error);

        assertEquals(Set.of(errand.id().value()), ledger.executions().started().keySet());
    }

    @Test
    void what_is_taken_up_goes_on_in_the_trace_of_the_dead() {
        Errand errand = market.accepted();
        ended(errand, errand.id().value(), "TIMED_OUT", "");

        String input = ledger.executions().started().getOrDefault(errand.id() + "-x1", "{}");
        assertEquals(TRACE, Json.read(input, JsonNode.class).path("traceparent").asText());
    }

    @Test
    void what_is_at_its_end_is_not_taken_up() {
        Errand errand = market.transferred();
        errand.takeAll(Errand.TAIL);
        ended(errand, errand.id().value(), "TIMED_OUT", "");

        assertEquals(Set.of(errand.id().value()), ledger.executions().started().keySet());
    }

    @Test
    void a_request_whose_machine_never_started_is_started() {
        ledger.executions().cutOff();
        market.send(market.request("offer", Market.offer()));
        ledger.executions().reconnect();
        Errand errand = market.requested();
        recorded(errand, "TransferRequested");

        assertEquals(Set.of(errand.id().value()), ledger.executions().started().keySet());
    }

    @Test
    void an_acceptance_that_nobody_passed_on_is_passed_on() {
        Errand errand = market.requested();
        errand.offer("token");
        ledger.executions().cutOff();
        assertEquals(503, market.accept(errand).status());
        ledger.executions().reconnect();
        assertEquals(Optional.empty(), ledger.executions().answer("token"));
        recorded(errand, "TransferAccepted");

        assertEquals(Optional.of("{\"accepted\":true}"), ledger.executions().answer("token"));
    }

    @Test
    void what_died_without_a_word_is_found_by_the_hour() {
        Errand errand = market.accepted();
        ledger.executions().kill(errand.id().value(), ledger.clock().instant());
        ledger.clock().turn(Duration.ofHours(1));
        sweep();
        sweep();

        assertEquals(
                Set.of(errand.id().value(), errand.id() + "-x1"),
                ledger.executions().started().keySet());
    }

    @Test
    void what_failed_unforeseen_is_found_by_the_hour_too() {
        Errand errand = market.accepted();
        ledger.executions()
                .fail(errand.id().value(), ledger.clock().instant(), "States.DataLimitExceeded");
        sweep();

        assertEquals(
                Set.of(errand.id().value(), errand.id() + "-x1"),
                ledger.executions().started().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TransferCompensated", "TransferParked"})
    void what_failed_on_purpose_is_left_by_the_hour_too(String error) {
        Errand errand = market.accepted();
        ledger.executions().fail(errand.id().value(), ledger.clock().instant(), error);
        sweep();

        assertEquals(Set.of(errand.id().value()), ledger.executions().started().keySet());
    }

    @Test
    void what_died_long_ago_was_found_long_ago() {
        Errand errand = market.accepted();
        ledger.executions().kill(errand.id().value(), ledger.clock().instant());
        ledger.clock().turn(Duration.ofDays(3));
        sweep();

        assertEquals(Set.of(errand.id().value()), ledger.executions().started().keySet());
    }

    private void sweep() {
        new JsonEvent(Json.STORED.createObjectNode())
                .to(new RecoverTransfersHandler(ledger.backplane()));
    }

    private void ended(Errand errand, String execution, String status, String error) {
        ObjectNode event = Json.STORED.createObjectNode();
        event.putObject("detail")
                .put("name", execution)
                .put("status", status)
                .put("error", error)
                .put(
                        "input",
                        Json.write(
                                new Machine.Input(
                                        ledger.tenant(), errand.id(), "run", Optional.of(TRACE))));
        new JsonEvent(event).to(new RecoverTransferHandler(ledger.backplane()));
    }

    private void recorded(Errand errand, String type) {
        ObjectNode event = Json.STORED.createObjectNode();
        event.putObject("detail")
                .put("tenant", ledger.tenant().value())
                .put("stream", errand.id().value())
                .put("type", type);
        new JsonEvent(event).to(new ContinueTransferHandler(ledger.backplane()));
    }
}
