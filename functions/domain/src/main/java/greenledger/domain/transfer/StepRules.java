package greenledger.domain.transfer;

import static greenledger.domain.Decision.accept;
import static greenledger.domain.Decision.already;
import static greenledger.domain.Decision.refuse;

import greenledger.domain.Decision;
import greenledger.domain.Decision.Accepted;
import greenledger.domain.transfer.OfferRefusal.NotAwaited;
import greenledger.domain.transfer.Transfer.Requested;
import greenledger.domain.transfer.Transfer.Unknown;
import greenledger.domain.transfer.TransferCommand.BeginTransfer;
import greenledger.domain.transfer.TransferCommand.CompleteTransfer;
import greenledger.domain.transfer.TransferCommand.FailStep;
import greenledger.domain.transfer.TransferCommand.SucceedStep;
import greenledger.domain.transfer.TransferEvent.TransferBegun;
import greenledger.domain.transfer.TransferEvent.TransferCompleted;
import greenledger.domain.transfer.TransferEvent.TransferStepFailed;
import greenledger.domain.transfer.TransferEvent.TransferStepSucceeded;
import greenledger.domain.transfer.TransferRefusal.NotTurned;
import greenledger.domain.transfer.TransferRefusal.StepsPending;
import greenledger.domain.transfer.TransferRefusal.TransferNotFound;
import greenledger.domain.transfer.TransferRefusal.TurnedBack;
import java.util.List;

/// What the machine may report: forward steps until the transfer turns, undo steps from then on.
final class StepRules {

    /// What has to be done before a transfer is complete.
    private static final List<Step> COMPLETING =
            List.of(Step.TRANSFER_OWNERSHIP, Step.CAPTURE_PAYMENT, Step.SEND_NOTIFICATIONS);

    private StepRules() {}

    static Decision<TransferEvent> begin(BeginTransfer c, Transfer transfer) {
        return switch (transfer) {
            case Unknown _ -> refuse(new TransferNotFound(c.transfer()));
            case Requested t when t.isGoingBack() -> refuse(new TurnedBack(c.transfer()));
            case Requested t when t.isBegun() -> already();
            case Requested _ ->
                    new Accepted<>(
                            List.of(
                                    new TransferBegun(c.transfer(), c.at()),
                                    new TransferStepSucceeded(
                                            c.transfer(),
                                            Step.CREATE_TRANSFER_RECORD,
                                            c.attempts(),
                                            c.startedAt(),
                                            c.at())));
        };
    }

    static Decision<TransferEvent> succeed(SucceedStep c, Transfer transfer) {
        return switch (transfer) {
            case Unknown _ -> refuse(new TransferNotFound(c.transfer()));
            case Requested t ->
                    switch (c.step().kind()) {
                        case FORWARD -> forward(c, t);
                        case UNDO -> undo(c, t);
                    };
        };
    }

    private static Decision<TransferEvent> forward(SucceedStep c, Requested t) {
        if (t.isGoingBack()) {
            return refuse(new TurnedBack(c.transfer()));
        }
        if (c.step() == Step.AWAIT_ACCEPTANCE && t.acceptance() != Acceptance.ACCEPTED) {
            return refuse(new NotAwaited(c.transfer()));
        }
        return t.hasDone(c.step()) ? already() : succeeded(c);
    }

    private static Decision<TransferEvent> undo(SucceedStep c, Requested t) {
        if (!t.isGoingBack()) {
            return refuse(new NotTurned(c.transfer()));
        }
        return t.hasDone(c.step()) ? already() : succeeded(c);
    }

    private static Decision<TransferEvent> succeeded(SucceedStep c) {
        return accept(
                new TransferStepSucceeded(
                        c.transfer(), c.step(), c.attempts(), c.startedAt(), c.at()));
    }

    /// A failure that is reported late, after the step was done by another try, is no news.
    static Decision<TransferEvent> fail(FailStep c, Transfer transfer) {
        return switch (transfer) {
            case Unknown _ -> refuse(new TransferNotFound(c.transfer()));
            case Requested t when t.hasDone(c.step()) -> already();
            case Requested t when t.progress().hasFailed(c.step(), c.startedAt()) -> already();
            case Requested _ ->
                    accept(
                            new TransferStepFailed(
                                    c.transfer(),
                                    c.step(),
                                    c.attempts(),
                                    c.startedAt(),
                                    c.error(),
                                    c.at()));
        };
    }

    static Decision<TransferEvent> complete(CompleteTransfer c, Transfer transfer) {
        return switch (transfer) {
            case Unknown _ -> refuse(new TransferNotFound(c.transfer()));
            case Requested t when t.isGoingBack() -> refuse(new TurnedBack(c.transfer()));
            case Requested t when t.state() == TransferState.COMPLETED -> already();
            case Requested t when !t.pending(COMPLETING).isEmpty() ->
                    refuse(new StepsPending(c.transfer(), t.pending(COMPLETING)));
            case Requested _ ->
                    new Accepted<>(
                            List.of(
                                    new TransferStepSucceeded(
                                            c.transfer(),
                                            Step.COMPLETE_TRANSFER,
                                            c.attempts(),
                                            c.startedAt(),
                                            c.at()),
                                    new TransferCompleted(c.transfer(), c.at())));
        };
    }
}
