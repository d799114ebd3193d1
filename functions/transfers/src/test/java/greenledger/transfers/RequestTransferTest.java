package greenledger.transfers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.aws.fixture.Call;
import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.Reply;
import greenledger.core.Json;
import greenledger.domain.Reason;
import greenledger.domain.lot.Authority;
import greenledger.domain.lot.LotCommand.RecallLot;
import greenledger.domain.lot.Tomatoes;
import greenledger.domain.party.PartyId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who asks for a transfer gets a machine started for it once, or is told why not.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class RequestTransferTest {

    private final Ledger ledger;
    private final Market market;

    RequestTransferTest(Ledger ledger) {
        this.ledger = ledger;
        this.market = Market.open(ledger);
    }

    @Test
    void a_request_is_put_on_record_and_its_machine_started() {
        Reply reply = market.send(market.request("k-1", Market.offer()));

        assertEquals(202, reply.status(), reply.body().toString());
        String id = reply.body().path("transferId").asText();
        assertEquals("/transfers/" + id, reply.header("location"));
        assertEquals("\"1\"", reply.header("etag"));
        ObjectNode input = Json.STORED.createObjectNode().put("tenant", ledger.tenant().value());
        input.put("transferId", id).put("mode", "run");
        input.put("traceparent", reply.trace());
        assertEquals(Map.of(id, input.toString()), ledger.executions().started());
    }

    @Test
    void the_same_request_again_is_answered_again_and_starts_nothing_more() {
        Reply first = market.send(market.request("k-1", Market.offer()));
        Reply second = market.send(market.request("k-1", Market.offer()));

        assertEquals(first.body(), second.body());
        assertEquals(202, second.status());
        assertEquals(1, ledger.executions().started().size());
    }

    @Test
    void the_same_request_is_answered_again_when_the_lot_is_gone_by_then() {
        ObjectNode all = Market.offer();
        all.putObject("quantity").put("value", "1250.5").put("unit", "KGM");
        Reply first = market.send(market.request("k-1", all));
        Errand errand = market.errand(first);
        errand.takeAll(Errand.OFFERING);

        assertEquals(first.body(), market.send(market.request("k-1", all)).body());
        assertEquals(
                "lot-not-enough", market.send(market.request("k-2", Market.offer())).problem());
    }

    @Test
    void a_key_that_is_used_for_another_transfer_is_refused() {
        market.send(market.request("k-1", Market.offer()));
        Reply reused = market.send(market.request("k-1", Market.offer().put("to", "shop-3")));

        assertEquals(422, reused.status());
        assertEquals("idempotency-key-reused", reused.problem());
        assertEquals(1, ledger.executions().started().size());
    }

    @Test
    void a_machine_that_could_not_be_started_is_started_by_the_same_request() {
        ledger.executions().cutOff();
        Reply unknown = market.send(market.request("k-1", Market.offer()));
        assertEquals(503, unknown.status());
        assertEquals("outcome-unknown", unknown.problem());
        assertEquals("1", unknown.header("retry-after"));
        ledger.executions().reconnect();

        Reply settled = market.send(market.request("k-1", Market.offer()));

        assertEquals(202, settled.status());
        assertEquals(1, ledger.executions().started().size());
        assertEquals(List.of("TransferRequested"), market.transferFacts(market.errand(settled)));
    }

    @ParameterizedTest
    @CsvSource({
        "/quantity, '{\"value\":\"1250.6\",\"unit\":\"KGM\"}', 409, lot-not-enough",
        "/quantity, '{\"value\":\"0\",\"unit\":\"KGM\"}', 422, lot-nothing-to-transfer",
        "/quantity, '{\"value\":\"1\",\"unit\":\"LTR\"}', 422, lot-quantity-mismatch",
        "/to, '\"farm-1\"', 422, lot-to-its-owner",
        "/lotId, '\"nobody-knows\"', 404, lot-not-found",
        "/from, '\"shop-2\"', 403, lot-not-the-owner",
        "/acceptWithin, '\"P91D\"', 422, transfer-accept-by-out-of-range",
        "/acceptWithin, '\"PT0S\"', 422, transfer-accept-by-out-of-range",
        "/acceptWithin, '\"a day\"', 400, invalid-request",
        "/price, '{\"amount\":\"480\",\"currency\":\"XXX\"}', 400, invalid-request"
    })
    void what_cannot_be_is_refused_at_once(String field, String value, int status, String problem) {
        ObjectNode offer = Market.offer();
        offer.set(field.substring(1), Json.read(value, JsonNode.class));

        refused(market.request("k-1", offer), status, problem);
    }

    @Test
    void what_is_set_aside_for_another_is_not_free() {
        ObjectNode most = Market.offer();
        most.putObject("quantity").put("value", "1000").put("unit", "KGM");
        Errand errand = market.errand(market.send(market.request("k-1", most)));
        errand.takeAll(Errand.OFFERING);

        Reply reply = market.send(market.request("k-2", Market.offer()));
        assertEquals(409, reply.status());
        assertTrue(
                reply.body().path("detail").asText().contains("250.5 KGM are free"),
                reply.body().toString());
    }

    @Test
    void a_recalled_lot_is_out_of_the_trade() {
        market.ask(
                new RecallLot(
                        Tomatoes.LOT,
                        new Reason("Salmonella"),
                        Authority.PARTY,
                        Market.FARM,
                        Tomatoes.ONE));

        refused(market.request("k-1", Market.offer()), 409, "lot-under-recall");
    }

    @Test
    void another_tenants_lot_is_not_there() {
        refused(
                market.request("k-1", Market.offer())
                        .by(Ledger.anotherTenant(), Market.FARM, "farmer"),
                404,
                "lot-not-found");
    }

    @ParameterizedTest
    @CsvSource({"inspector", "auditor", "operator"})
    void only_who_trades_offers(String role) {
        refused(
                market.request("k-1", Market.offer()).by(ledger.tenant(), Market.FARM, role),
                403,
                "wrong-role");
    }

    @Test
    void a_stranger_does_not_offer_what_the_farm_has() {
        refused(
                market.request("k-1", Market.offer())
                        .by(ledger.tenant(), new PartyId("thief-9"), "retailer"),
                403,
                "lot-not-the-owner");
    }

    @Test
    void a_request_without_a_key_is_told_to_bring_one() {
        Reply reply =
                market.send(
                        Call.on("POST /transfers")
                                .by(ledger.tenant(), Market.FARM, "farmer")
                                .body(Market.offer()));

        assertEquals(400, reply.status());
        assertEquals("Idempotency-Key", reply.body().at("/errors/0/pointer").asText());
    }

    /// Refused, and nothing has changed; the same call with nothing wrong is taken.
    private void refused(Call call, int status, String problem) {
        List<String> before = market.lotFacts();
        Reply reply = market.send(call);

        assertEquals(problem, reply.problem(), reply.body().toString());
        assertEquals(status, reply.status());
        assertEquals(before, market.lotFacts());
        assertEquals(Map.of(), ledger.executions().started());
        if (!problem.equals("lot-under-recall")) {
            assertEquals(202, market.send(market.request("control", Market.offer())).status());
        }
    }
}
