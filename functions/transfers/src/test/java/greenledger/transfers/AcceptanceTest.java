package greenledger.transfers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.Reply;
import greenledger.domain.party.PartyId;
import greenledger.domain.transfer.Acceptance;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The recipient, and nobody else, answers an offer, once and in time; the machine hears of it
/// whichever comes first, the answer or the wait.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class AcceptanceTest {

    private static final Optional<String> GO_ON = Optional.of("{\"accepted\":true}");

    private final Ledger ledger;
    private final Market market;
    private final Errand errand;

    AcceptanceTest(Ledger ledger) {
        this.ledger = ledger;
        this.market = Market.open(ledger);
        this.errand = market.requested();
    }

    @Test
    void an_acceptance_lets_the_machine_go_on() {
        errand.offer("token");
        Reply reply = market.accept(errand);

        assertEquals(201, reply.status(), reply.body().toString());
        assertEquals(GO_ON, ledger.executions().answer("token"));
        assertEquals(Acceptance.ACCEPTED, errand.record().acceptance());
    }

    @Test
    void a_rejection_stops_the_machine() {
        errand.offer("token");
        Reply reply = market.reject(errand);

        assertEquals(201, reply.status(), reply.body().toString());
        assertEquals(
                Optional.of("TransferRejected: The recipient has rejected the offer."),
                ledger.executions().answer("token"));
        assertEquals(Acceptance.REJECTED, errand.record().acceptance());
    }

    @Test
    void whoever_accepts_twice_is_told_the_same_twice() {
        errand.offer("token");
        Reply first = market.accept(market.answer("acceptance", errand));
        Reply second = market.accept(market.answer("acceptance", errand));

        assertEquals(201, second.status());
        assertEquals(first.body(), second.body());
        assertEquals(1, count("TransferAccepted"));
    }

    @Test
    void what_was_accepted_is_not_rejected_any_more_nor_the_other_way_round() {
        errand.offer("token");
        market.accept(errand);
        assertEquals("transfer-already-accepted", market.reject(errand).problem());

        assertEquals(1, count("TransferAccepted"));
        assertEquals(0, count("TransferRejected"));
    }

    @Test
    void what_was_rejected_is_not_accepted_any_more() {
        errand.offer("token");
        market.reject(errand);

        assertEquals("transfer-already-rejected", market.accept(errand).problem());
        assertEquals(0, count("TransferAccepted"));
    }

    @ParameterizedTest
    @CsvSource({"farm-1, 403, transfer-not-the-recipient", "thief-9, 404, transfer-not-found"})
    void nobody_but_the_recipient_accepts(String party, int status, String problem) {
        errand.offer("token");
        Reply reply =
                market.accept(
                        market.answer("acceptance", errand)
                                .by(ledger.tenant(), new PartyId(party), "retailer"));

        unanswered(reply, status, problem);
        assertEquals(201, market.accept(errand).status());
    }

    @Test
    void another_tenants_transfer_is_not_there() {
        errand.offer("token");
        Reply reply =
                market.accept(
                        market.answer("acceptance", errand)
                                .by(Ledger.anotherTenant(), Market.SHOP, "retailer"));

        unanswered(reply, 404, "transfer-not-found");
    }

    @Test
    void what_does_not_await_an_answer_yet_gets_none() {
        unanswered(market.accept(errand), 409, "transfer-not-awaited");
        errand.offer("token");
        assertEquals(201, market.accept(errand).status());
    }

    @Test
    void an_offer_stands_to_its_last_moment_and_no_longer() {
        errand.offer("token");
        ledger.clock().turn(Duration.ofHours(24).plusMillis(1));
        unanswered(market.accept(errand), 409, "transfer-offer-lapsed");

        ledger.clock().turn(Duration.ofMillis(-1));
        assertEquals(201, market.accept(errand).status());
    }

    @Test
    void an_offer_that_nobody_answers_lapses_for_good() {
        errand.offer("token");
        ledger.clock().turn(Duration.ofHours(25));

        assertFalse(errand.take("ResolveAcceptance").path("accepted").asBoolean(true));
        assertEquals(Acceptance.LAPSED, errand.record().acceptance());
        assertEquals("transfer-offer-lapsed", market.accept(errand).problem());
    }

    @Test
    void an_acceptance_that_the_machine_did_not_hear_does_not_lapse() {
        errand.offer("token");
        market.accept(errand);
        ledger.clock().turn(Duration.ofHours(25));

        assertTrue(errand.take("ResolveAcceptance").path("accepted").asBoolean());
        assertEquals(0, count("TransferLapsed"));
    }

    @Test
    void an_acceptance_that_could_not_be_passed_on_is_passed_on_when_it_is_repeated() {
        errand.offer("token");
        ledger.executions().cutOff();
        assertEquals(503, market.accept(errand).status());
        ledger.executions().reconnect();

        assertEquals(201, market.accept(errand).status());
        assertEquals(GO_ON, ledger.executions().answer("token"));
        assertEquals(1, count("TransferAccepted"));
    }

    @Test
    void a_wait_that_begins_after_the_answer_ends_at_once() {
        errand.offer("first");
        market.accept(errand);
        errand.await("second");

        assertEquals(GO_ON, ledger.executions().answer("second"));
    }

    @Test
    void the_newest_wait_is_the_one_that_is_told() {
        errand.offer("first");
        errand.await("second");
        market.accept(errand);

        assertEquals(Optional.empty(), ledger.executions().answer("first"));
        assertEquals(GO_ON, ledger.executions().answer("second"));
    }

    @Test
    void a_transfer_that_has_turned_awaits_nothing() {
        errand.takeAll(Errand.OFFERING);
        errand.turn("AwaitAcceptance", "States.Timeout");

        assertThrows(StepRefused.class, () -> errand.await("token"));
        assertEquals("transfer-turned-back", market.accept(errand).problem());
    }

    @Test
    void a_rejection_says_why() {
        errand.offer("token");
        Reply reply =
                market.answer("rejection", errand)
                        .body("{}")
                        .to(new RejectTransferHandler(ledger.backplane()));

        assertEquals(400, reply.status());
        assertEquals("/reason", reply.body().at("/errors/0/pointer").asText());
    }

    private void unanswered(Reply reply, int status, String problem) {
        assertEquals(problem, reply.problem(), reply.body().toString());
        assertEquals(status, reply.status());
        assertEquals(Optional.empty(), ledger.executions().answer("token"));
        assertEquals(0, count("TransferAccepted"));
    }

    private long count(String fact) {
        List<String> facts = market.transferFacts(errand);
        return facts.stream().filter(fact::equals).count();
    }
}
