package greenledger.transfers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.JsonEvent;
import greenledger.aws.fixture.Ledger;
import greenledger.core.Json;
import greenledger.core.Notices.Notice;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Whom a fact of a transfer concerns is told of it, under one id however often it is heard.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class NotifyPartiesTest {

    private final Ledger ledger;
    private final Market market;

    NotifyPartiesTest(Ledger ledger) {
        this.ledger = ledger;
        this.market = Market.open(ledger);
    }

    @Test
    void the_recipient_hears_of_an_offer_and_until_when_to_answer() {
        Errand errand = market.requested();
        errand.offer("token");
        heard(errand, "AcceptanceAwaited");
        heard(errand, "AcceptanceAwaited");

        List<Notice> sent = ledger.notices().sent();
        assertEquals(
                List.of(errand.id() + ":AcceptanceAwaited:" + Market.SHOP),
                sent.stream().map(Notice::id).distinct().toList());
        Notice notice = sent.getFirst();
        assertEquals(Market.SHOP, notice.to());
        assertEquals(
                "farm-1 offers you 300 KGM of lot 09506000134352.L-2026-117 for 480.00 USD. Accept or"
                        + " reject transfer %s by %s."
                                .formatted(errand.id(), errand.record().terms().acceptBy()),
                notice.text());
    }

    @Test
    void nobody_hears_of_an_offer_that_was_answered_meanwhile() {
        Errand errand = market.accepted();
        heard(errand, "AcceptanceAwaited");

        assertEquals(List.of(), ledger.notices().sent());
    }

    @Test
    void both_hear_that_it_was_taken_back() {
        Errand errand = market.requested();
        heard(errand, "TransferCompensated");

        assertEquals(
                List.of(Market.FARM, Market.SHOP),
                ledger.notices().sent().stream().map(Notice::to).toList());
        assertTrue(
                ledger.notices().sent().stream()
                        .allMatch(notice -> notice.text().contains("did not come about")));
    }

    @Test
    void both_hear_each_time_that_it_is_held_up() {
        Errand errand = market.requested();
        heard(errand, "TransferFailed");

        assertEquals(
                List.of(
                        errand.id() + ":TransferFailed:0:" + Market.FARM,
                        errand.id() + ":TransferFailed:0:" + Market.SHOP),
                ledger.notices().sent().stream().map(Notice::id).toList());
    }

    @Test
    void a_fact_that_concerns_nobody_is_a_mistake_of_the_rule() {
        Errand errand = market.requested();

        assertThrows(IllegalArgumentException.class, () -> heard(errand, "TransferStepSucceeded"));
    }

    @Test
    void a_transfer_that_is_not_on_record_is_named_and_nobody_hears_of_it() {
        TransferRecordNotFound failure =
                assertThrows(
                        TransferRecordNotFound.class,
                        () -> heard("t-lMjuW1zeSA2XfJcYz9qh1g", "TransferFailed"));

        assertTrue(String.valueOf(failure.getMessage()).contains("t-lMjuW1zeSA2XfJcYz9qh1g"));
        assertEquals(List.of(), ledger.notices().sent());
    }

    private void heard(Errand errand, String type) {
        heard(errand.id().value(), type);
    }

    private void heard(String transfer, String type) {
        ObjectNode event = Json.STORED.createObjectNode();
        event.putObject("detail")
                .put("tenant", ledger.tenant().value())
                .put("stream", transfer)
                .put("type", type)
                .put("at", ledger.clock().instant().toString());
        new JsonEvent(event).to(new NotifyPartiesHandler(ledger.backplane()));
    }
}
