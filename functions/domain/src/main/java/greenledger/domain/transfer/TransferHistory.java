package greenledger.domain.transfer;

import greenledger.domain.transfer.Transfer.Requested;
import greenledger.domain.transfer.Transfer.Unknown;
import greenledger.domain.transfer.TransferEvent.AcceptanceAwaited;
import greenledger.domain.transfer.TransferEvent.TransferAccepted;
import greenledger.domain.transfer.TransferEvent.TransferBegun;
import greenledger.domain.transfer.TransferEvent.TransferCancelled;
import greenledger.domain.transfer.TransferEvent.TransferCompensated;
import greenledger.domain.transfer.TransferEvent.TransferCompleted;
import greenledger.domain.transfer.TransferEvent.TransferFailed;
import greenledger.domain.transfer.TransferEvent.TransferLapsed;
import greenledger.domain.transfer.TransferEvent.TransferRejected;
import greenledger.domain.transfer.TransferEvent.TransferRequested;
import greenledger.domain.transfer.TransferEvent.TransferRetried;
import greenledger.domain.transfer.TransferEvent.TransferStepFailed;
import greenledger.domain.transfer.TransferEvent.TransferStepSucceeded;
import greenledger.domain.transfer.TransferEvent.TransferTurned;
import greenledger.domain.transfer.TransferEvent.TransferWrittenOff;

/// How the facts of a transfer add up.
final class TransferHistory {

    private TransferHistory() {}

    static Requested after(Transfer transfer, TransferEvent event) {
        return switch (transfer) {
            case Unknown _ -> begin(event);
            case Requested t -> next(begun(t), event);
        };
    }

    private static Requested begin(TransferEvent event) {
        if (event instanceof TransferRequested e) {
            return Requested.of(e);
        }
        throw new IllegalStateException("Before any request: " + event);
    }

    private static Requested begun(Requested t) {
        return t.state() == TransferState.NOT_STARTED ? t.in(TransferState.IN_PROGRESS) : t;
    }

    private static Requested next(Requested t, TransferEvent event) {
        return switch (event) {
            case TransferRequested e -> throw new IllegalStateException("Requested twice: " + e);
            case TransferBegun _ -> t;
            case TransferStepSucceeded e -> t.with(t.progress().done(e.step()));
            case TransferStepFailed e -> t.with(t.progress().gaveUp(e.step(), e.startedAt()));
            case AcceptanceAwaited _ -> t.with(Acceptance.AWAITED);
            case TransferAccepted _ ->
                    t.with(Acceptance.ACCEPTED).with(t.progress().done(Step.AWAIT_ACCEPTANCE));
            case TransferRejected _ -> t.with(Acceptance.REJECTED);
            case TransferLapsed _ -> t.with(Acceptance.LAPSED);
            case TransferTurned _ -> t.with(t.progress().turn());
            case TransferCancelled _ -> t.with(t.progress().cancel());
            case TransferCompleted _ -> t.in(TransferState.COMPLETED);
            case TransferCompensated _ -> t.in(TransferState.COMPENSATED);
            case TransferFailed e ->
                    t.in(TransferState.FAILED)
                            .with(t.intervention().park(new Parking(e.direction(), e.pending())));
            case TransferRetried _ ->
                    t.in(TransferState.IN_PROGRESS).with(t.intervention().retry());
            case TransferWrittenOff _ -> t.with(t.intervention().writeOff());
        };
    }
}
