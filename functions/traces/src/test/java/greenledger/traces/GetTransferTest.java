package greenledger.traces;

import static greenledger.traces.Depot.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.aws.fixture.Call;
import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.Reply;
import greenledger.core.Json;
import greenledger.domain.transfer.Step;
import greenledger.domain.transfer.StepError;
import greenledger.domain.transfer.TransferCommand.BeginTransfer;
import greenledger.domain.transfer.TransferCommand.SucceedStep;
import greenledger.domain.transfer.TransferCommand.TurnTransfer;
import greenledger.domain.transfer.TransferId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class GetTransferTest {

    private static final TransferId T = new TransferId("T-1");

    private final Ledger ledger;
    private final Depot depot;

    GetTransferTest(Ledger ledger) {
        this.ledger = ledger;
        this.depot = Depot.in(ledger);
    }

    @Test
    void a_transfer_is_shown_step_by_step_as_it_is_turned_back() {
        depot.put(
                Depot.request("T-1"),
                new BeginTransfer(T, 1, NOON, NOON),
                new TurnTransfer(
                        T,
                        Step.RESERVE_LOT,
                        3,
                        NOON,
                        new StepError("lot-not-enough", "4 KGM are free."),
                        NOON.plusSeconds(2)),
                new SucceedStep(T, Step.RELEASE_LOT, 1, NOON.plusSeconds(2), NOON.plusSeconds(3)));
        Reply reply = depot.get("T-1", "farm-1");
        assertEquals(200, reply.status());
        JsonNode body = reply.body();
        assertEquals("T-1", body.path("transferId").asText());
        assertEquals("IN_PROGRESS", body.path("state").asText());
        assertEquals("L-<1>", body.at("/terms/lot").asText());
        assertEquals(4, body.path("revision").asInt());
        JsonNode reserve = body.path("steps").path(2);
        assertEquals(
                Json.read(
                        """
                        {"name":"ReserveLot","kind":"forward","status":"FAILED","attempts":3,
                         "startedAt":"2026-11-21T12:00:00Z","endedAt":"2026-11-21T12:00:02Z",
                         "error":{"name":"lot-not-enough","cause":"4 KGM are free."}}
                        """,
                        JsonNode.class),
                reserve);
        List<JsonNode> undo =
                body.path("steps")
                        .valueStream()
                        .filter(step -> step.path("kind").asText().equals("undo"))
                        .toList();
        assertEquals(5, undo.size());
        assertEquals("ReleaseLot", undo.get(3).path("name").asText());
        assertEquals("SUCCEEDED", undo.get(3).path("status").asText());
    }

    @Test
    void both_parties_and_overseers_see_it_and_to_all_others_there_is_none() {
        depot.put(Depot.request("T-1"));
        for (String party : List.of("farm-1", "retailer-8")) {
            assertEquals(200, depot.get("T-1", party, "retailer").status());
            assertEquals(200, depot.draw("T-1", party, "retailer").status());
        }
        for (String role : List.of("operator", "auditor", "regulator")) {
            assertEquals(200, depot.get("T-1", "agency", role).status());
            assertEquals(200, depot.draw("T-1", "agency", role).status());
        }
        Reply unseen = depot.get("T-1", "rival-3", "retailer");
        Reply unknown = depot.get("T-2", "farm-1", "farmer");
        assertEquals(404, unseen.status());
        assertEquals(404, unknown.status());
        assertEquals(unknown.body().toString().replace("T-2", "T-1"), unseen.body().toString());
        assertEquals(404, depot.draw("T-1", "rival-3", "retailer").status());
    }

    @Test
    void a_foreign_tenant_sees_nothing() {
        depot.put(Depot.request("T-1"));
        Reply foreign =
                Call.on("GET /transfers/{id}")
                        .by(Ledger.anotherTenant(), Depot.FARM, "operator")
                        .path("id", "T-1")
                        .to(new GetTransferHandler(ledger.backplane()));
        assertEquals(404, foreign.status());
    }

    @Test
    void whoever_asked_for_it_finds_it_before_the_projector_does() {
        depot.record(Depot.request("T-1"));
        Reply reply = depot.get("T-1", "farm-1", "farmer");
        assertEquals(200, reply.status());
        assertEquals("NOT_STARTED", reply.body().path("state").asText());
        assertEquals(404, depot.get("T-1", "rival-3", "retailer").status());
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        depot.put(Depot.request("T-1"));
        Reply again =
                Call.on("GET /transfers/{id}")
                        .by(ledger.tenant(), Depot.FARM, "farmer")
                        .path("id", "T-1")
                        .header("If-None-Match", "\"1\"")
                        .to(new GetTransferHandler(ledger.backplane()));
        assertEquals(304, again.status());
        assertEquals("", again.text());
    }
}
