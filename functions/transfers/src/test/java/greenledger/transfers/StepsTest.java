package greenledger.transfers;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Fault;
import greenledger.aws.fixture.Ledger;
import greenledger.core.Notices.Notice;
import greenledger.domain.transfer.Step;
import greenledger.domain.transfer.TransferState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkException;

/// The steps of a transfer, each on its own: done once, however often it is tried and whatever is
/// heard of it.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class StepsTest {

    private static final List<String> FORWARD =
            Stream.of(Errand.OFFERING, Errand.SETTLING, List.of("TransferOwnership"), Errand.TAIL)
                    .flatMap(List::stream)
                    .toList();

    /// What each step adds to the record beside that it is done.
    private static final Map<String, List<String>> ADDED =
            Map.of(
                    "CreateTransferRecord", List.of("TransferBegun"),
                    "ReserveLot", List.of("LotReserved"),
                    "UpdateSearchIndex", List.of("LotOffered"),
                    "AuthorizePayment", List.of("PaymentAuthorized"),
                    "TransferOwnership", List.of("LotTransferred"),
                    "CapturePayment", List.of("PaymentCaptured", "PaymentReceived"),
                    "CompleteTransfer", List.of("TransferCompleted"));

    private final Ledger ledger;
    private final Market market;

    StepsTest(Ledger ledger) {
        this.ledger = ledger;
        this.market = Market.open(ledger);
    }

    static Stream<String> forward() {
        return FORWARD.stream();
    }

    static Stream<String> undoing() {
        return Errand.UNDOING.stream();
    }

    @Test
    void a_transfer_goes_from_the_request_to_the_end() {
        Errand errand = market.transferred();
        errand.takeAll(Errand.TAIL);

        assertEquals(TransferState.COMPLETED, errand.record().state());
        assertEquals(
                List.of("LotRegistered", "LotReserved", "LotOffered", "LotTransferred"),
                market.lotFacts());
        assertEquals(
                List.of("MoneyDeposited", "PaymentAuthorized", "PaymentCaptured"),
                market.accountFacts(Market.PURSE));
        assertEquals(List.of("PaymentReceived"), market.accountFacts(Market.TILL));
        assertEquals(
                Set.of(Market.FARM, Market.SHOP),
                ledger.notices().sent().stream().map(Notice::to).collect(toSet()));
    }

    @Test
    void a_transfer_that_is_given_up_after_everything_but_the_pivot_leaves_nothing_behind() {
        Errand errand = market.accepted();
        errand.takeAll(Errand.SETTLING);
        errand.turn("TransferOwnership", "greenledger.transfers.StepRefused");
        errand.takeAll(Errand.UNDOING);
        errand.take("EndCompensation");

        assertEquals(TransferState.COMPENSATED, errand.record().state());
        assertEquals(
                List.of(
                        "LotRegistered",
                        "LotReserved",
                        "LotOffered",
                        "LotOfferWithdrawn",
                        "LotReleased"),
                market.lotFacts());
        assertEquals(
                List.of("MoneyDeposited", "PaymentAuthorized", "PaymentVoided"),
                market.accountFacts(Market.PURSE));
        assertEquals(List.of(), market.accountFacts(Market.TILL));
    }

    @ParameterizedTest
    @MethodSource("forward")
    void a_step_that_is_tried_again_changes_nothing_more(String step) {
        Errand errand = upTo(step);
        errand.take(step);
        List<String> before = everything(errand);

        errand.take(step);
        new Errand(ledger, errand.id()).take(step);

        assertEquals(before, everything(errand));
    }

    @ParameterizedTest
    @MethodSource("undoing")
    void an_undo_that_is_tried_again_changes_nothing_more(String step) {
        Errand errand = turnedUpTo(step);
        errand.take(step);
        List<String> before = everything(errand);

        errand.take(step);
        new Errand(ledger, errand.id()).take(step);

        assertEquals(before, everything(errand));
    }

    @ParameterizedTest
    @MethodSource("forward")
    void a_step_whose_answers_all_get_lost_is_a_fault_and_done_when_it_is_tried_again(String step) {
        Errand errand = upTo(step);
        List<String> expected = with(everything(errand), step);
        ledger.plan(Fault.Plan.always("PutItem", Fault.LOST_ANSWER));
        assertThrows(SdkException.class, () -> errand.take(step));
        ledger.plan(Fault.Plan.none());

        new Errand(ledger, errand.id()).take(step);

        assertEquals(expected, everything(errand));
    }

    @ParameterizedTest
    @MethodSource("forward")
    void a_step_that_never_arrives_leaves_no_trace(String step) {
        Errand errand = upTo(step);
        List<String> before = everything(errand);
        ledger.plan(Fault.Plan.always("PutItem", Fault.LOST_REQUEST));

        assertThrows(SdkException.class, () -> errand.take(step));

        ledger.plan(Fault.Plan.none());
        assertEquals(before, everything(errand));
    }

    @ParameterizedTest
    @MethodSource("undoing")
    void an_undo_whose_answers_all_get_lost_is_done_when_it_is_tried_again(String step) {
        Errand errand = turnedUpTo(step);
        ledger.plan(Fault.Plan.always("PutItem", Fault.LOST_ANSWER));
        assertThrows(SdkException.class, () -> errand.take(step));
        ledger.plan(Fault.Plan.none());

        new Errand(ledger, errand.id()).take(step);

        assertTrue(errand.record().hasDone(Step.of(step)));
        assertEquals(
                1, market.transferFacts(errand).stream().filter("TransferTurned"::equals).count());
    }

    @Test
    void money_that_left_the_payer_reaches_the_payee_though_the_step_died_in_between() {
        Errand errand = market.transferred();
        int[] puts = {0};
        ledger.plan(operation ->
                operation.equals("PutItem") && ++puts[0] > 1 ? Fault.LOST_REQUEST : Fault.NONE);
        assertThrows(SdkException.class, () -> errand.take("CapturePayment"));
        ledger.plan(Fault.Plan.none());
        assertFalse(market.accountFacts(Market.TILL).contains("PaymentReceived"));

        errand.take("CapturePayment");

        assertEquals(List.of("PaymentReceived"), market.accountFacts(Market.TILL));
    }

    private static List<String> with(List<String> facts, String step) {
        return Stream.of(
                        facts,
                        ADDED.getOrDefault(step, List.of()),
                        List.of("TransferStepSucceeded"))
                .flatMap(List::stream)
                .sorted()
                .toList();
    }

    private Errand upTo(String step) {
        int at = FORWARD.indexOf(step);
        Errand errand = market.requested();
        for (String earlier : FORWARD.subList(0, at)) {
            errand.take(earlier);
            if (earlier.equals("UpdateSearchIndex")) {
                errand.await("token");
                market.accept(errand);
            }
        }
        return errand;
    }

    private Errand turnedUpTo(String step) {
        Errand errand = market.accepted();
        errand.takeAll(Errand.SETTLING);
        errand.turn("TransferOwnership", "States.Timeout");
        errand.takeAll(Errand.UNDOING.subList(0, Errand.UNDOING.indexOf(step)));
        return errand;
    }

    private List<String> everything(Errand errand) {
        return Stream.of(
                        market.lotFacts(),
                        market.transferFacts(errand),
                        market.accountFacts(Market.PURSE),
                        market.accountFacts(Market.TILL))
                .flatMap(List::stream)
                .sorted()
                .toList();
    }
}
