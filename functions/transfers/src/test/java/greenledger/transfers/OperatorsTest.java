package greenledger.transfers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.aws.fixture.Call;
import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.Reply;
import greenledger.domain.party.PartyId;
import greenledger.domain.transfer.Direction;
import greenledger.domain.transfer.Step;
import greenledger.domain.transfer.TransferState;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A transfer that cannot go on by itself is parked, and goes on from there when an operator lets
/// it.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class OperatorsTest {

    private final Ledger ledger;
    private final Market market;

    OperatorsTest(Ledger ledger) {
        this.ledger = ledger;
        this.market = Market.open(ledger);
    }

    @Test
    void what_failed_for_good_is_told_and_parked() {
        Errand errand = market.transferred();
        park(errand, errand.id().value(), "FORWARD", "CapturePayment");

        assertEquals(TransferState.FAILED, errand.record().state());
        assertEquals(
                List.of(Step.CAPTURE_PAYMENT), errand.record().parked().orElseThrow().pending());
        assertEquals(Direction.FORWARD, errand.record().parked().orElseThrow().direction());
        assertEquals(1, count(errand, "TransferStepFailed"));
    }

    @Test
    void parking_again_is_no_news() {
        Errand errand = market.transferred();
        park(errand, errand.id().value(), "FORWARD", "CapturePayment");
        List<String> facts = market.transferFacts(errand);
        park(errand, errand.id().value(), "FORWARD", "CapturePayment");

        assertEquals(facts, market.transferFacts(errand));
    }

    @Test
    void an_operator_lets_it_go_on_from_where_it_stopped() {
        Errand errand = market.transferred();
        park(errand, errand.id().value(), "FORWARD", "CapturePayment", "SendNotifications");
        Reply reply = retry(errand, "k-1");

        assertEquals(202, reply.status(), reply.body().toString());
        assertEquals(TransferState.IN_PROGRESS, errand.record().state());
        assertTrue(
                ledger.executions()
                        .started()
                        .getOrDefault(errand.id() + "-r1", "")
                        .contains("\"mode\":\"resume\""));
        assertTrue(errand.take("ResolveOwnership").path("transferred").asBoolean());
        errand.takeAll(Errand.TAIL);
        assertEquals(TransferState.COMPLETED, errand.record().state());
    }

    @Test
    void what_stops_again_is_parked_again_and_retried_by_another_machine() {
        Errand errand = market.transferred();
        park(errand, errand.id().value(), "FORWARD", "CapturePayment");
        retry(errand, "k-1");
        park(errand, errand.id() + "-r1", "FORWARD", "CapturePayment");
        assertEquals(TransferState.FAILED, errand.record().state());
        retry(errand, "k-2");

        assertEquals(
                Set.of(errand.id().value(), errand.id() + "-r1", errand.id() + "-r2"),
                ledger.executions().started().keySet());
    }

    @Test
    void a_repeated_retry_is_one_retry() {
        Errand errand = market.transferred();
        park(errand, errand.id().value(), "FORWARD", "CapturePayment");
        ledger.executions().cutOff();
        assertEquals(503, retry(errand, "k-1").status());
        ledger.executions().reconnect();

        assertEquals(202, retry(errand, "k-1").status());
        assertEquals(202, retry(errand, "k-1").status());
        assertEquals(1, count(errand, "TransferRetried"));
        assertEquals(2, ledger.executions().started().size());
    }

    @Test
    void what_is_not_parked_needs_no_operator() {
        Errand errand = market.transferred();

        assertEquals("transfer-not-parked", retry(errand, "k-1").problem());
        assertEquals("transfer-not-parked", writeOff(errand).problem());
        assertEquals(1, ledger.executions().started().size());
    }

    @Test
    void what_is_written_off_stays_as_it_is() {
        Errand errand = market.transferred();
        park(errand, errand.id().value(), "FORWARD", "CapturePayment");

        assertEquals(201, writeOff(errand).status());
        assertEquals("transfer-written-off", retry(errand, "k-1").problem());
        assertEquals(TransferState.FAILED, errand.record().state());
    }

    @Test
    void only_operators_see_to_it() {
        Errand errand = market.transferred();
        park(errand, errand.id().value(), "FORWARD", "CapturePayment");
        RequestStreamHandler handler = new RetryTransferHandler(ledger.backplane());
        Reply reply = call(errand, "retry").by(ledger.tenant(), Market.FARM, "farmer").to(handler);

        assertEquals("wrong-role", reply.problem());
        assertEquals(0, count(errand, "TransferRetried"));
    }

    @Test
    void another_tenants_operator_finds_nothing() {
        Errand errand = market.transferred();
        park(errand, errand.id().value(), "FORWARD", "CapturePayment");
        Reply reply =
                call(errand, "retry")
                        .by(Ledger.anotherTenant(), new PartyId("desk-1"), "operator")
                        .to(new RetryTransferHandler(ledger.backplane()));

        assertEquals(404, reply.status());
    }

    @Test
    void a_transfer_at_its_end_is_not_parked() {
        Errand errand = market.transferred();
        errand.takeAll(Errand.TAIL);
        List<String> facts = market.transferFacts(errand);
        JsonNode ended = park(errand, errand.id().value(), "FORWARD", "CompleteTransfer");

        assertEquals("COMPLETED", ended.path("state").asText());
        assertEquals(facts, market.transferFacts(errand));
    }

    private static JsonNode park(
            Errand errand, String execution, String direction, String... failed) {
        ObjectNode payload = errand.payload("ParkTransfer", execution).put("direction", direction);
        for (String step : failed) {
            payload.withArray("parked").add(errand.failure(step, "States.Timeout"));
        }
        return errand.take("ParkTransfer", payload);
    }

    private Reply retry(Errand errand, String key) {
        return call(errand, "retry")
                .header("Idempotency-Key", key)
                .to(new RetryTransferHandler(ledger.backplane()));
    }

    private Reply writeOff(Errand errand) {
        return call(errand, "write-off").to(new WriteOffTransferHandler(ledger.backplane()));
    }

    private Call call(Errand errand, String what) {
        return Call.on("POST /operations/transfers/{id}/" + what)
                .path("id", errand.id())
                .by(ledger.tenant(), new PartyId("desk-1"), "operator")
                .body("{\"reason\":\"The bank answers again\"}");
    }

    private long count(Errand errand, String fact) {
        return market.transferFacts(errand).stream().filter(fact::equals).count();
    }
}
