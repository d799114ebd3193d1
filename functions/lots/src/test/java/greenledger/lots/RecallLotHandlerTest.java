package greenledger.lots;

import static greenledger.lots.Bodies.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.aws.fixture.Call;
import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.Reply;
import greenledger.domain.party.PartyId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class RecallLotHandlerTest {

    private static final String REASON = "{'reason':'Salmonella was found in this batch'}";

    private final Ledger ledger;
    private final Desk desk;

    RecallLotHandlerTest(Ledger ledger) {
        this.ledger = ledger;
        this.desk = Desk.cold(ledger);
        assertEquals(201, desk.registered(json(Bodies.LOT), "k-1").status());
    }

    @Test
    void a_recalled_lot_has_no_price_any_more() {
        assertEquals(201, desk.priced("1.55").status());
        Reply recalled = recall(REASON, "farm-1", "farmer");
        assertEquals(201, recalled.status());
        assertEquals("/lots/" + Desk.LOT, recalled.header("location"));
        assertEquals("\"3\"", recalled.header("etag"));
        Reply priced = desk.priced("1.65");
        assertEquals(409, priced.status());
        assertEquals("lot-under-recall", priced.problem());
        assertEquals(3, desk.commits());
    }

    @Test
    void a_regulator_recalls_any_lot_and_a_stranger_none() {
        Reply strangers = recall(REASON, "rival-3", "farmer");
        assertEquals(403, strangers.status());
        assertEquals("lot-not-its-grower", strangers.problem());
        Reply retailers = recall(REASON, "retail-2", "retailer");
        assertEquals(403, retailers.status());
        assertEquals("wrong-role", retailers.problem());
        assertEquals(1, desk.commits());
        assertEquals(201, recall(REASON, "agency-1", "regulator").status());
        assertEquals(2, desk.commits());
    }

    @Test
    void a_recall_says_why() {
        for (String body :
                new String[] {"{}", "{'reason':''}", "{'reason':7}", "{'reason':'a','lot':'b'}"}) {
            Reply refusal = recall(body, "farm-1", "farmer");
            assertEquals(400, refusal.status(), body);
            assertEquals("invalid-request", refusal.problem(), body);
        }
        assertEquals(1, desk.commits());
    }

    @Test
    void the_same_recall_again_is_no_second_fact() {
        assertEquals(201, recall(REASON, "farm-1", "farmer").status());
        assertEquals(2, desk.commits());
        recall(REASON, "farm-1", "farmer");
        assertEquals(2, desk.commits());
    }

    private Reply recall(String body, String party, String role) {
        return Call.on("POST /lots/{id}/recalls")
                .path("id", Desk.LOT)
                .by(ledger.tenant(), new PartyId(party), role)
                .body(json(body))
                .to(new RecallLotHandler(ledger.backplane()));
    }
}
