package greenledger.lots;

import static greenledger.lots.Bodies.json;
import static greenledger.lots.Bodies.with;
import static greenledger.lots.Bodies.without;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.Reply;
import greenledger.core.IdempotencyRecords;
import greenledger.domain.party.PartyId;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A key stands for one request: done once, answered each time, at the price of one more write.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class IdempotencyTest {

    private final Ledger ledger;
    private final Desk desk;

    IdempotencyTest(Ledger ledger) {
        this.ledger = ledger;
        this.desk = Desk.cold(ledger);
    }

    @BeforeEach
    void a_lot_is_there() {
        assertEquals(201, desk.lots(json(Bodies.LOT)).to(desk.register()).status());
        assertEquals(201, desk.priced("1.50").status());
        ledger.meter().reset();
    }

    @Test
    void a_command_without_a_key_is_one_write_and_one_unit() {
        assertEquals(201, desk.priced("1.55").status());
        assertEquals(Map.of("PutItem", 1L), ledger.meter().requests());
        assertEquals(1.0, ledger.meter().capacity());
    }

    @Test
    void a_key_costs_one_write_and_one_unit_more() {
        assertEquals(201, desk.priced("1.55", "k-1").status());
        assertEquals(Map.of("PutItem", 2L), ledger.meter().requests());
        assertEquals(2.0, ledger.meter().capacity());
    }

    @Test
    void a_repeated_request_gets_its_first_answer_in_every_environment() {
        Reply first = desk.priced("1.55", "k-1");
        assertEquals("", first.header("idempotent-replayed"));
        desk.priced("1.65", "k-2");
        ledger.meter().reset();
        assertRepeats(first, desk.priced("1.55", "k-1"));
        assertEquals(Map.of("PutItem", 1L), ledger.meter().requests());
        assertRepeats(first, Desk.cold(ledger).priced("1.55", "k-1"));
        assertEquals(Map.of("PutItem", 2L, "Query", 1L), ledger.meter().requests());
        assertEquals(4, desk.commits());
    }

    @Test
    void a_repeated_request_gets_its_first_answer_though_its_stream_has_long_gone_on() {
        Reply first = desk.priced("1.55", "k-1");
        for (int cents = 0; cents < 66; cents++) {
            assertEquals(201, desk.priced("2.%02d".formatted(cents)).status());
        }
        assertRepeats(first, desk.priced("1.55", "k-1"));
        assertRepeats(first, Desk.cold(ledger).priced("1.55", "k-1"));
        assertEquals(69, desk.commits());
    }

    @Test
    void what_was_so_already_is_answered_so_for_ever_and_never_done_later() {
        Reply first = desk.priced("1.50", "k-1");
        assertEquals(2, first.body().path("revision").asInt());
        desk.priced("1.65");
        assertRepeats(first, desk.priced("1.50", "k-1"));
        ledger.clock().turn(Duration.ofHours(1));
        assertRepeats(first, Desk.cold(ledger).priced("1.50", "k-1"));
        assertEquals(3, desk.commits());
    }

    @Test
    void a_refusal_changed_nothing_and_is_decided_anew() {
        Reply early = desk.onAnotherLot("k-1");
        assertEquals("lot-not-found", early.problem());
        assertEquals(
                201, desk.lots(with(Bodies.LOT, "/batch", "'L-2'")).to(desk.register()).status());
        Reply now = desk.onAnotherLot("k-1");
        assertEquals(201, now.status());
        assertRepeats(now, desk.onAnotherLot("k-1"));
    }

    @Test
    void a_key_that_is_used_for_something_else_is_refused() {
        desk.priced("1.55", "k-1");
        assertReused(desk.priced("1.75", "k-1"));
        assertReused(Desk.cold(ledger).priced("1.75", "k-1"));
        assertReused(desk.onAnotherLot("k-1"));
        assertReused(
                desk.below("movements", json(Bodies.MOVEMENT))
                        .header("Idempotency-Key", "k-1")
                        .to(desk.move()));
        assertEquals(3, desk.commits());
        assertEquals(201, desk.priced("1.75", "k-2").status());
    }

    @Test
    void a_key_makes_one_lot_whatever_is_asked_under_it() {
        Object anonymous = without(Bodies.LOT, "gtin", "batch");
        Reply first = desk.registered(anonymous, "k-1");
        assertEquals(201, first.status());
        assertRepeats(first, Desk.cold(ledger).registered(anonymous, "k-1"));
        long stored = ledger.everything().size();
        assertReused(desk.registered(with(Bodies.LOT, "/batch", "'L-2'"), "k-1"));
        assertEquals(stored, ledger.everything().size());
        assertEquals(201, desk.registered(with(Bodies.LOT, "/batch", "'L-2'"), "k-2").status());
    }

    @Test
    void the_keys_of_two_parties_and_of_two_tenants_are_strangers() {
        desk.priced("1.55", "k-1");
        Reply packers =
                desk.lots(with(Bodies.LOT, "/batch", "'L-2'"))
                        .by(ledger.tenant(), new PartyId("packer-3"), "packer")
                        .header("Idempotency-Key", "k-1")
                        .to(desk.register());
        assertEquals(201, packers.status());
        Reply elsewhere =
                desk.lots(json(Bodies.LOT))
                        .by(Ledger.anotherTenant(), Desk.FARM, "farmer")
                        .header("Idempotency-Key", "k-1")
                        .to(desk.register());
        assertEquals(201, elsewhere.status());
    }

    @Test
    void a_mistake_in_the_request_does_not_use_its_key_up() {
        Reply mistaken =
                desk.below("prices", with(Bodies.PRICE, "/amount", "'1.555'"))
                        .header("Idempotency-Key", "k-1")
                        .to(desk.price());
        assertEquals(400, mistaken.status());
        assertEquals(Map.of(), ledger.meter().requests());
        assertEquals(201, desk.priced("1.55", "k-1").status());
    }

    @Test
    void a_key_is_forgotten_after_a_week_though_dynamo_db_has_not_removed_it_yet() {
        desk.priced("1.55", "k-1");
        ledger.clock().turn(IdempotencyRecords.KEPT.minusSeconds(1));
        assertReused(desk.onAnotherLot("k-1"));
        ledger.clock().turn(Duration.ofSeconds(1));
        assertEquals("lot-not-found", desk.onAnotherLot("k-1").problem());
    }

    private static void assertReused(Reply reply) {
        assertEquals(422, reply.status());
        assertEquals("idempotency-key-reused", reply.problem());
    }

    private static void assertRepeats(Reply first, Reply repeated) {
        assertEquals(first.status(), repeated.status());
        assertEquals(first.body(), repeated.body());
        assertEquals("true", repeated.header("idempotent-replayed"));
        first.headers()
                .properties()
                .forEach(header ->
                        assertEquals(header.getValue().asText(), repeated.header(header.getKey())));
        assertTrue(first.status() < 300, first::toString);
    }
}
