package greenledger.domain.transfer;

import static greenledger.domain.transfer.Deliveries.T;
import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.domain.Permitted;
import greenledger.domain.Refusal.Kind;
import greenledger.domain.transfer.OfferRefusal.AcceptByOutOfRange;
import greenledger.domain.transfer.OfferRefusal.AlreadyAccepted;
import greenledger.domain.transfer.OfferRefusal.AlreadyRejected;
import greenledger.domain.transfer.OfferRefusal.NotAwaited;
import greenledger.domain.transfer.OfferRefusal.NotTheRecipient;
import greenledger.domain.transfer.OfferRefusal.OfferLapsed;
import greenledger.domain.transfer.OfferRefusal.TransferEmpty;
import greenledger.domain.transfer.OfferRefusal.TransferToOneself;
import greenledger.domain.transfer.TransferRefusal.AlreadyRequested;
import greenledger.domain.transfer.TransferRefusal.NotParked;
import greenledger.domain.transfer.TransferRefusal.NotTurned;
import greenledger.domain.transfer.TransferRefusal.PastPivot;
import greenledger.domain.transfer.TransferRefusal.StepsPending;
import greenledger.domain.transfer.TransferRefusal.TransferNotFound;
import greenledger.domain.transfer.TransferRefusal.TransferSettled;
import greenledger.domain.transfer.TransferRefusal.TurnedBack;
import greenledger.domain.transfer.TransferRefusal.WrittenOff;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TransferRefusalTest {

    /// Clients match on the codes, and the kind chooses the status: changing one breaks them.
    private static Stream<Arguments> all() {
        return Stream.of(
                said(
                        new TransferNotFound(T),
                        Kind.ABSENT,
                        "transfer-not-found",
                        "There is no transfer T-1."),
                said(
                        new AlreadyRequested(T),
                        Kind.CONFLICTING,
                        "transfer-already-requested",
                        "Transfer T-1 was asked for before, on other terms."),
                said(
                        new TransferToOneself(T),
                        Kind.UNACCEPTABLE,
                        "transfer-to-oneself",
                        "A transfer goes from one party to another; name two."),
                said(
                        new TransferEmpty(T),
                        Kind.UNACCEPTABLE,
                        "transfer-empty",
                        "The quantity to transfer must be more than nothing."),
                said(
                        new AcceptByOutOfRange(T, Duration.ofDays(90)),
                        Kind.UNACCEPTABLE,
                        "transfer-accept-by-out-of-range",
                        "Let the recipient accept within at most 90 days."),
                said(
                        new NotTheRecipient(T),
                        Kind.NOT_YOURS,
                        "transfer-not-the-recipient",
                        "Only the recipient of transfer T-1 accepts or rejects it."),
                said(
                        new NotAwaited(T),
                        Kind.CONFLICTING,
                        "transfer-not-awaited",
                        "Transfer T-1 does not await an answer yet; ask again in a moment."),
                said(
                        new AlreadyAccepted(T),
                        Kind.CONFLICTING,
                        "transfer-already-accepted",
                        "Transfer T-1 was accepted already."),
                said(
                        new AlreadyRejected(T),
                        Kind.CONFLICTING,
                        "transfer-already-rejected",
                        "Transfer T-1 was rejected already."),
                said(
                        new OfferLapsed(T),
                        Kind.CONFLICTING,
                        "transfer-offer-lapsed",
                        "Nobody answered transfer T-1 in time; ask for a new one."),
                said(
                        new TurnedBack(T),
                        Kind.CONFLICTING,
                        "transfer-turned-back",
                        "Transfer T-1 is being taken back."),
                said(
                        new PastPivot(T),
                        Kind.CONFLICTING,
                        "transfer-past-pivot",
                        "Transfer T-1 has changed the owner; it cannot be taken back."),
                said(
                        new NotTurned(T),
                        Kind.CONFLICTING,
                        "transfer-not-turned",
                        "Transfer T-1 is not being taken back."),
                said(
                        new StepsPending(T, List.of(Step.VOID_PAYMENT, Step.RELEASE_LOT)),
                        Kind.CONFLICTING,
                        "transfer-steps-pending",
                        "Transfer T-1 is not at its end: [VoidPayment, ReleaseLot]."),
                said(
                        new TransferSettled(T),
                        Kind.CONFLICTING,
                        "transfer-settled",
                        "Transfer T-1 is at its end already."),
                said(
                        new NotParked(T),
                        Kind.CONFLICTING,
                        "transfer-not-parked",
                        "Transfer T-1 does not wait for an operator."),
                said(
                        new WrittenOff(T),
                        Kind.CONFLICTING,
                        "transfer-written-off",
                        "Transfer T-1 was written off."));
    }

    private static Arguments said(
            TransferRefusal refusal, Kind kind, String code, String sentence) {
        return Arguments.of(refusal, kind, code, sentence);
    }

    @ParameterizedTest
    @MethodSource("all")
    void each_refusal_keeps_its_code_and_says_its_rule(
            TransferRefusal refusal, Kind kind, String code, String sentence) {
        assertEquals(kind, refusal.kind());
        assertEquals(code, refusal.code());
        assertEquals(sentence, refusal.detail());
    }

    @Test
    void none_is_left_out_here() {
        Set<Class<?>> told =
                all().map(arguments -> arguments.get()[0].getClass()).collect(Collectors.toSet());
        assertEquals(Permitted.by(TransferRefusal.class), told);
    }
}
