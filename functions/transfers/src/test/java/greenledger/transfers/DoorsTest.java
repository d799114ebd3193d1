package greenledger.transfers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Fault;
import greenledger.aws.fixture.Ledger;
import greenledger.domain.Reason;
import greenledger.domain.lot.Authority;
import greenledger.domain.lot.LotCommand.RecallLot;
import greenledger.domain.lot.Tomatoes;
import greenledger.domain.transfer.Step;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkException;

/// What keeps a step out that comes too late: the record first, and where that was read too early,
/// the door that the undo has shut where the step would land.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class DoorsTest {

    private final Ledger ledger;
    private final Market market;

    DoorsTest(Ledger ledger) {
        this.ledger = ledger;
        this.market = Market.open(ledger);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ValidateOwnership",
                "CreateTransferRecord",
                "ReserveLot",
                "UpdateSearchIndex",
                "AuthorizePayment",
                "RecordInLedger",
                "TransferOwnership"
            })
    void a_transfer_that_has_turned_takes_no_step_forward(String step) {
        Errand errand = market.requested();
        errand.turn("ValidateOwnership", "States.Timeout");
        List<String> lot = market.lotFacts();

        assertEquals("transfer-turned-back", refusal(errand, step));
        assertEquals(lot, market.lotFacts());
        assertEquals(List.of("MoneyDeposited"), market.accountFacts(Market.PURSE));
    }

    /// The undo found nothing to undo, and its transfer has not turned: only its door is shut.
    @ParameterizedTest
    @CsvSource({
        "ReleaseLot, ReserveLot, lot-transfer-undone",
        "VoidPayment, AuthorizePayment, payment-undone"
    })
    void an_undo_of_nothing_shuts_the_door_on_its_step(String undo, String step, String why) {
        Errand errand = market.requested();
        assertEquals("transfer-not-turned", refusal(errand, undo));

        assertEquals(why, refusal(errand, step));
        assertFalse(market.lotFacts().contains("LotReserved"));
        assertFalse(market.accountFacts(Market.PURSE).contains("PaymentAuthorized"));
    }

    @Test
    void a_withdrawn_offer_is_not_made_any_more() {
        Errand errand = market.requested();
        errand.takeAll(List.of("ValidateOwnership", "CreateTransferRecord", "ReserveLot"));
        assertEquals("transfer-not-turned", refusal(errand, "RevertSearchIndex"));

        assertEquals("lot-transfer-undone", refusal(errand, "UpdateSearchIndex"));
        assertFalse(market.lotFacts().contains("LotOffered"));
    }

    @Test
    void a_reversed_trade_is_not_entered_any_more() {
        Errand errand = market.requested();
        assertEquals("transfer-not-turned", refusal(errand, "RecordReversal"));

        assertEquals("transfer-turned-back", refusal(errand, "RecordInLedger"));
        assertFalse(errand.record().hasDone(Step.RECORD_IN_LEDGER));
    }

    @Test
    void a_released_lot_does_not_change_hands_any_more() {
        Errand errand = market.accepted();
        assertFalse(errand.take("ResolveOwnership").path("transferred").asBoolean(true));

        assertEquals("lot-transfer-undone", refusal(errand, "TransferOwnership"));
        assertFalse(market.lotFacts().contains("LotTransferred"));
    }

    @Test
    void what_is_priced_in_a_currency_that_its_recipient_has_none_of_is_not_paid() {
        ObjectNode offer = Market.offer();
        offer.putObject("price").put("amount", "480.00").put("currency", "EUR");
        Errand errand = market.errand(market.send(market.request("in-euros", offer)));
        errand.offer("token");
        market.accept(errand);
        List<String> purse = market.accountFacts(Market.PURSE);

        assertEquals("account-insufficient-funds", refusal(errand, "AuthorizePayment"));
        assertEquals(purse, market.accountFacts(Market.PURSE));
        assertFalse(errand.record().hasDone(Step.AUTHORIZE_PAYMENT));
    }

    @Test
    void a_pivot_that_took_place_unheard_is_found_out() {
        Errand errand = market.accepted();
        errand.takeAll(Errand.SETTLING);
        int[] puts = {0};
        ledger.plan(operation ->
                operation.equals("PutItem") && ++puts[0] > 1 ? Fault.LOST_REQUEST : Fault.NONE);
        assertThrows(SdkException.class, () -> errand.take("TransferOwnership"));
        ledger.plan(Fault.Plan.none());
        assertFalse(errand.record().isPastPivot());

        assertTrue(errand.take("ResolveOwnership").path("transferred").asBoolean());

        assertTrue(errand.record().isPastPivot());
        assertEquals("transfer-past-pivot", refusalToTurn(errand));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RecordReversal",
                "VoidPayment",
                "RevertSearchIndex",
                "ReleaseLot",
                "CancelTransferRecord"
            })
    void after_the_pivot_nothing_is_undone(String undo) {
        Errand errand = market.transferred();
        List<String> lot = market.lotFacts();
        List<String> purse = market.accountFacts(Market.PURSE);

        assertEquals("transfer-past-pivot", refusal(errand, undo));
        assertEquals(lot, market.lotFacts());
        assertEquals(purse, market.accountFacts(Market.PURSE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CapturePayment", "SendNotifications", "CompleteTransfer"})
    void before_the_pivot_nothing_of_what_follows_it_is_done(String step) {
        Errand errand = market.accepted();
        errand.takeAll(Errand.SETTLING);

        assertEquals("transfer-steps-pending", refusal(errand, step));
        assertEquals(List.of(), ledger.notices().sent());
        assertFalse(market.accountFacts(Market.PURSE).contains("PaymentCaptured"));
    }

    @Test
    void a_lot_that_is_recalled_on_the_way_does_not_change_hands() {
        Errand errand = market.accepted();
        errand.takeAll(Errand.SETTLING);
        market.ask(
                new RecallLot(
                        Tomatoes.LOT,
                        new Reason("Salmonella"),
                        Authority.PARTY,
                        Market.FARM,
                        Tomatoes.ONE));

        assertEquals("lot-under-recall", refusal(errand, "TransferOwnership"));
    }

    @Test
    void too_little_money_is_a_refusal() {
        Errand dear = dear();

        assertEquals("account-insufficient-funds", refusal(dear, "AuthorizePayment"));
        assertEquals(List.of("MoneyDeposited"), market.accountFacts(Market.PURSE));
    }

    @Test
    void a_compensation_is_not_over_before_everything_is_undone() {
        Errand errand = market.accepted();
        errand.turn("AuthorizePayment", "States.Timeout");
        errand.takeAll(List.of("RecordReversal", "VoidPayment", "RevertSearchIndex"));

        assertEquals("transfer-steps-pending", refusal(errand, "EndCompensation"));
        errand.takeAll(List.of("ReleaseLot", "CancelTransferRecord", "EndCompensation"));
    }

    private Errand dear() {
        ObjectNode offer = Market.offer();
        offer.putObject("price").put("amount", "1000.01").put("currency", "USD");
        Errand errand = market.errand(market.send(market.request("dear", offer)));
        errand.offer("token");
        market.accept(errand);
        return errand;
    }

    private static String refusal(Errand errand, String step) {
        return code(assertThrows(StepRefused.class, () -> errand.take(step), step));
    }

    private static String refusalToTurn(Errand errand) {
        return code(
                assertThrows(
                        StepRefused.class,
                        () -> errand.turn("TransferOwnership", "States.Timeout")));
    }

    private static String code(StepRefused refused) {
        String message = String.valueOf(refused.getMessage());
        return message.substring(0, message.indexOf(':'));
    }
}
