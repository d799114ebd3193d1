package greenledger.domain.transfer;

import static greenledger.domain.Decision.accept;
import static greenledger.domain.Decision.already;
import static greenledger.domain.Decision.refuse;

import greenledger.domain.Decision;
import greenledger.domain.Decision.Accepted;
import greenledger.domain.transfer.Transfer.Requested;
import greenledger.domain.transfer.Transfer.Unknown;
import greenledger.domain.transfer.TransferCommand.CancelTransfer;
import greenledger.domain.transfer.TransferCommand.CompensateTransfer;
import greenledger.domain.transfer.TransferCommand.TurnTransfer;
import greenledger.domain.transfer.TransferEvent.TransferCancelled;
import greenledger.domain.transfer.TransferEvent.TransferCompensated;
import greenledger.domain.transfer.TransferEvent.TransferStepFailed;
import greenledger.domain.transfer.TransferEvent.TransferStepSucceeded;
import greenledger.domain.transfer.TransferEvent.TransferTurned;
import greenledger.domain.transfer.TransferRefusal.NotTurned;
import greenledger.domain.transfer.TransferRefusal.PastPivot;
import greenledger.domain.transfer.TransferRefusal.StepsPending;
import greenledger.domain.transfer.TransferRefusal.TransferNotFound;
import java.util.ArrayList;
import java.util.List;

/// The way back: begun once, never after the pivot, and at its end only when all is undone.
final class ReturnRules {

    private ReturnRules() {}

    static Decision<TransferEvent> turn(TurnTransfer c, Transfer transfer) {
        return switch (transfer) {
            case Unknown _ -> refuse(new TransferNotFound(c.transfer()));
            case Requested t when t.isPastPivot() -> refuse(new PastPivot(c.transfer()));
            case Requested t when t.progress().turned() -> already();
            case Requested t -> turned(c, t);
        };
    }

    private static Decision<TransferEvent> turned(TurnTransfer c, Requested t) {
        List<TransferEvent> facts = new ArrayList<>();
        if (!t.hasDone(c.step()) && !t.progress().hasFailed(c.step(), c.startedAt())) {
            facts.add(
                    new TransferStepFailed(
                            c.transfer(),
                            c.step(),
                            c.attempts(),
                            c.startedAt(),
                            c.error(),
                            c.at()));
        }
        facts.add(new TransferTurned(c.transfer(), c.step(), c.error(), c.at()));
        return new Accepted<>(facts);
    }

    static Decision<TransferEvent> cancel(CancelTransfer c, Transfer transfer) {
        return switch (transfer) {
            case Unknown _ -> refuse(new TransferNotFound(c.transfer()));
            case Requested t when t.isPastPivot() -> refuse(new PastPivot(c.transfer()));
            case Requested t when t.progress().cancelled() -> already();
            case Requested _ ->
                    new Accepted<>(
                            List.of(
                                    new TransferCancelled(c.transfer(), c.at()),
                                    new TransferStepSucceeded(
                                            c.transfer(),
                                            Step.CANCEL_TRANSFER_RECORD,
                                            c.attempts(),
                                            c.startedAt(),
                                            c.at())));
        };
    }

    static Decision<TransferEvent> compensate(CompensateTransfer c, Transfer transfer) {
        return switch (transfer) {
            case Unknown _ -> refuse(new TransferNotFound(c.transfer()));
            case Requested t when !t.progress().turned() -> refuse(new NotTurned(c.transfer()));
            case Requested t when t.state() == TransferState.COMPENSATED -> already();
            case Requested t when !t.pending(Step.undoing()).isEmpty() ->
                    refuse(new StepsPending(c.transfer(), t.pending(Step.undoing())));
            case Requested _ -> accept(new TransferCompensated(c.transfer(), c.at()));
        };
    }
}
