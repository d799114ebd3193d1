package greenledger.lots;

import static greenledger.lots.Bodies.json;
import static greenledger.lots.Bodies.with;
import static greenledger.lots.Bodies.without;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.Reply;
import greenledger.core.Streams;
import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A lot is registered, graded, priced and moved over HTTP.
@ExtendWith(Engine.Ledgers.class)
class LotStoryTest {

    private final Ledger ledger;
    private final Desk desk;

    LotStoryTest(Ledger ledger) {
        this.ledger = ledger;
        this.desk = Desk.cold(ledger);
    }

    @Test
    void a_lot_is_created_under_its_gtin_and_batch() {
        Reply reply = register();
        assertEquals(201, reply.status());
        assertEquals("/lots/" + Desk.LOT, reply.header("location"));
        assertEquals("\"1\"", reply.header("etag"));
        assertEquals(json("{'lotId':'" + Desk.LOT + "','revision':1}"), reply.body());
        assertEquals(1, commits());
    }

    @Test
    void each_command_is_the_next_revision_and_one_write() {
        register();
        ledger.meter().reset();
        assertRevision(
                2,
                desk.below("grades", with(Bodies.GRADE, "/code", "'U.S. No. 2'")).to(desk.grade()));
        assertRevision(
                3, desk.below("prices", with(Bodies.PRICE, "/amount", "'1.55'")).to(desk.price()));
        assertRevision(4, desk.below("movements", json(Bodies.MOVEMENT)).to(desk.move()));
        assertEquals(Map.of("PutItem", 3L, "Query", 3L), ledger.meter().requests());
        ledger.meter().reset();
        assertRevision(
                5, desk.below("prices", with(Bodies.PRICE, "/amount", "1.65")).to(desk.price()));
        assertEquals(
                Map.of("PutItem", 2L, "Query", 1L),
                ledger.meter().requests(),
                "the grade and the movement were written by other functions");
        ledger.meter().reset();
        assertRevision(
                6, desk.below("prices", with(Bodies.PRICE, "/amount", "1.60")).to(desk.price()));
        assertEquals(Map.of("PutItem", 1L), ledger.meter().requests());
        assertEquals(1.0, ledger.meter().capacity());
    }

    @Test
    void a_place_alone_is_a_movement_too() {
        register();
        assertRevision(2, desk.below("movements", json(Bodies.NOGALES)).to(desk.move()));
    }

    @Test
    void the_same_registration_again_is_answered_again_and_recorded_once() {
        Reply first = register();
        desk.below("prices", with(Bodies.PRICE, "/amount", "1.55")).to(desk.price());
        assertEquals(first, register());
        assertEquals(2, commits());
    }

    @Test
    void the_same_lot_with_other_content_is_a_conflict() {
        register();
        Reply reply = desk.lots(with(Bodies.LOT, "/commodity", "'carrot'")).to(desk.register());
        assertEquals(409, reply.status());
        assertEquals("lot-already-registered", reply.problem());
        assertEquals(1, commits());
    }

    @Test
    void gtin_and_batch_are_the_lot_under_whatever_id_they_come() {
        register();
        Reply alias =
                desk.lots(with(Bodies.LOT, "/lotId", "'field-7'")).to(Desk.cold(ledger).register());
        assertEquals(422, alias.status());
        assertEquals("lot-id-mismatch", alias.problem());
        Object byId = without(Bodies.LOT, "gtin", "batch").put("lotId", Desk.LOT);
        assertEquals(201, desk.lots(byId).to(Desk.cold(ledger).register()).status());
        Object other = without(Bodies.LOT, "gtin", "batch", "variety").put("lotId", Desk.LOT);
        assertEquals(
                "lot-already-registered",
                desk.lots(other).to(Desk.cold(ledger).register()).problem());
        assertEquals(1, commits());
    }

    @Test
    void a_lot_without_any_name_is_named_after_the_idempotency_key() {
        Object anonymous = without(Bodies.LOT, "gtin", "batch");
        Reply first = desk.lots(anonymous).header("Idempotency-Key", "k-1").to(desk.register());
        assertEquals(201, first.status());
        assertEquals(
                first.body(),
                desk.lots(anonymous)
                        .header("Idempotency-Key", "k-1")
                        .to(Desk.cold(ledger).register())
                        .body());
        Reply other = desk.lots(anonymous).header("Idempotency-Key", "k-2").to(desk.register());
        assertEquals(201, other.status());
        assertNotEquals(first.header("location"), other.header("location"));
    }

    @Test
    void what_insists_on_the_newest_revision_goes_through_and_on_an_older_one_does_not() {
        register();
        Reply fresh =
                desk.below("prices", with(Bodies.PRICE, "/amount", "1.55"))
                        .header("If-Match", "\"1\"")
                        .to(desk.price());
        assertRevision(2, fresh);
        Reply stale =
                desk.below("prices", with(Bodies.PRICE, "/amount", "1.65"))
                        .header("If-Match", "\"1\"")
                        .to(desk.price());
        assertEquals(412, stale.status());
        assertEquals("revision-mismatch", stale.problem());
        assertTrue(stale.body().path("detail").asText().contains("revision 2"));
        assertEquals(2, commits());
    }

    @Test
    void another_tenants_lot_is_no_different_from_one_that_is_not_there() {
        register();
        Reply theirs = pricedBy(Ledger.anotherTenant(), Desk.LOT);
        Reply nobodys = pricedBy(ledger.tenant(), "L-404");
        assertEquals(404, theirs.status());
        assertEquals(
                nobodys.body().toString().replace("L-404", Desk.LOT), theirs.body().toString());
        assertEquals(nobodys.headers(), theirs.headers());
    }

    @Test
    void only_the_owner_prices_and_moves() {
        register();
        Reply reply =
                desk.below("prices", json(Bodies.PRICE))
                        .by(ledger.tenant(), new PartyId("retail-2"), "retailer")
                        .to(desk.price());
        assertEquals(403, reply.status());
        assertEquals("lot-not-the-owner", reply.problem());
        assertEquals(1, commits());
    }

    private Reply register() {
        return desk.lots(json(Bodies.LOT)).to(desk.register());
    }

    private Reply pricedBy(TenantId tenant, String lot) {
        return desk.below("prices", json(Bodies.PRICE))
                .path("id", lot)
                .by(tenant, Desk.FARM, "farmer")
                .to(desk.price());
    }

    private static void assertRevision(int revision, Reply reply) {
        assertEquals(201, reply.status(), reply.body().toString());
        assertEquals(revision, reply.body().path("revision").asInt());
        assertEquals("\"" + revision + "\"", reply.header("etag"));
    }

    private int commits() {
        return ledger.items(Streams.LOTS.stream(ledger.tenant(), Desk.LOT).key()).size();
    }
}
