package greenledger.domain.transfer;

import static greenledger.domain.Decision.already;
import static greenledger.domain.Decision.refuse;

import greenledger.domain.Decision;
import greenledger.domain.transfer.OfferRefusal.AcceptByOutOfRange;
import greenledger.domain.transfer.OfferRefusal.AlreadyAccepted;
import greenledger.domain.transfer.OfferRefusal.AlreadyRejected;
import greenledger.domain.transfer.OfferRefusal.NotAwaited;
import greenledger.domain.transfer.OfferRefusal.NotTheRecipient;
import greenledger.domain.transfer.OfferRefusal.OfferLapsed;
import greenledger.domain.transfer.OfferRefusal.TransferEmpty;
import greenledger.domain.transfer.OfferRefusal.TransferToOneself;
import greenledger.domain.transfer.Transfer.Requested;
import greenledger.domain.transfer.Transfer.Unknown;
import greenledger.domain.transfer.TransferCommand.AcceptTransfer;
import greenledger.domain.transfer.TransferCommand.AwaitAcceptance;
import greenledger.domain.transfer.TransferCommand.LapseTransfer;
import greenledger.domain.transfer.TransferCommand.RejectTransfer;
import greenledger.domain.transfer.TransferCommand.RequestTransfer;
import greenledger.domain.transfer.TransferEvent.AcceptanceAwaited;
import greenledger.domain.transfer.TransferEvent.TransferAccepted;
import greenledger.domain.transfer.TransferEvent.TransferLapsed;
import greenledger.domain.transfer.TransferEvent.TransferRejected;
import greenledger.domain.transfer.TransferEvent.TransferRequested;
import greenledger.domain.transfer.TransferRefusal.AlreadyRequested;
import greenledger.domain.transfer.TransferRefusal.TransferNotFound;
import greenledger.domain.transfer.TransferRefusal.TurnedBack;
import java.time.Duration;
import java.time.Instant;

/// What the two parties may say: one offers, the other accepts or rejects in time, once.
final class OfferRules {

    /// The machine that waits runs for a year at most.
    private static final Duration LONGEST_OFFER = Duration.ofDays(90);

    private OfferRules() {}

    static Decision<TransferEvent> request(RequestTransfer c, Transfer transfer) {
        return switch (transfer) {
            case Requested t when t.terms().equals(c.terms()) && t.by().equals(c.by()) -> already();
            case Requested _ -> refuse(new AlreadyRequested(c.transfer()));
            case Unknown _ -> request(c);
        };
    }

    private static Decision<TransferEvent> request(RequestTransfer c) {
        Terms terms = c.terms();
        if (terms.from().equals(terms.to())) {
            return refuse(new TransferToOneself(c.transfer()));
        }
        if (terms.quantity().isZero()) {
            return refuse(new TransferEmpty(c.transfer()));
        }
        Instant last = c.at().plus(LONGEST_OFFER);
        if (!terms.acceptBy().isAfter(c.at()) || terms.acceptBy().isAfter(last)) {
            return refuse(new AcceptByOutOfRange(c.transfer(), LONGEST_OFFER));
        }
        return Decision.accept(new TransferRequested(c.transfer(), terms, c.by(), c.at()));
    }

    static Decision<TransferEvent> await(AwaitAcceptance c, Transfer transfer) {
        return switch (transfer) {
            case Unknown _ -> refuse(new TransferNotFound(c.transfer()));
            case Requested t when t.isGoingBack() -> refuse(new TurnedBack(c.transfer()));
            case Requested t when t.acceptance() != Acceptance.NOT_ASKED -> already();
            case Requested t ->
                    Decision.accept(
                            new AcceptanceAwaited(c.transfer(), t.terms().acceptBy(), c.at()));
        };
    }

    static Decision<TransferEvent> accept(AcceptTransfer c, Transfer transfer) {
        return switch (transfer) {
            case Unknown _ -> refuse(new TransferNotFound(c.transfer()));
            case Requested t when !c.by().equals(t.terms().to()) ->
                    refuse(new NotTheRecipient(c.transfer()));
            case Requested t ->
                    switch (t.acceptance()) {
                        case ACCEPTED -> already();
                        case REJECTED -> refuse(new AlreadyRejected(c.transfer()));
                        case LAPSED -> refuse(new OfferLapsed(c.transfer()));
                        case NOT_ASKED, AWAITED ->
                                answer(
                                        t,
                                        c.at(),
                                        new TransferAccepted(c.transfer(), c.by(), c.at()));
                    };
        };
    }

    static Decision<TransferEvent> reject(RejectTransfer c, Transfer transfer) {
        return switch (transfer) {
            case Unknown _ -> refuse(new TransferNotFound(c.transfer()));
            case Requested t when !c.by().equals(t.terms().to()) ->
                    refuse(new NotTheRecipient(c.transfer()));
            case Requested t ->
                    switch (t.acceptance()) {
                        case ACCEPTED -> refuse(new AlreadyAccepted(c.transfer()));
                        case REJECTED -> already();
                        case LAPSED -> refuse(new OfferLapsed(c.transfer()));
                        case NOT_ASKED, AWAITED ->
                                answer(
                                        t,
                                        c.at(),
                                        new TransferRejected(
                                                c.transfer(), c.reason(), c.by(), c.at()));
                    };
        };
    }

    private static Decision<TransferEvent> answer(Requested t, Instant at, TransferEvent answer) {
        if (t.isGoingBack()) {
            return refuse(new TurnedBack(answer.transfer()));
        }
        if (t.acceptance() == Acceptance.NOT_ASKED) {
            return refuse(new NotAwaited(answer.transfer()));
        }
        return at.isAfter(t.terms().acceptBy())
                ? refuse(new OfferLapsed(answer.transfer()))
                : Decision.accept(answer);
    }

    /// Also when nobody was asked: the machine gave up before it came to that.
    static Decision<TransferEvent> lapse(LapseTransfer c, Transfer transfer) {
        return switch (transfer) {
            case Unknown _ -> refuse(new TransferNotFound(c.transfer()));
            case Requested t ->
                    switch (t.acceptance()) {
                        case ACCEPTED -> refuse(new AlreadyAccepted(c.transfer()));
                        case REJECTED, LAPSED -> already();
                        case NOT_ASKED, AWAITED ->
                                Decision.accept(new TransferLapsed(c.transfer(), c.at()));
                    };
        };
    }
}
