package greenledger.domain.view;

import greenledger.domain.transfer.Acceptance;
import greenledger.domain.transfer.TransferEvent;
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
import greenledger.domain.transfer.TransferState;

/// What has become of a transfer, in a few words.
///
/// @param parked whether an operator has to see to it
record Fate(TransferState state, Acceptance acceptance, boolean parked) {

    static final Fate OPEN = new Fate(TransferState.NOT_STARTED, Acceptance.NOT_ASKED, false);

    Fate after(TransferEvent event) {
        return switch (event) {
            case TransferRequested e -> throw new IllegalStateException("Requested twice: " + e);
            case TransferCompleted _ -> new Fate(TransferState.COMPLETED, acceptance, false);
            case TransferCompensated _ -> new Fate(TransferState.COMPENSATED, acceptance, false);
            case TransferFailed _ -> new Fate(TransferState.FAILED, acceptance, true);
            case TransferRetried _ -> new Fate(TransferState.IN_PROGRESS, acceptance, false);
            case TransferWrittenOff _ -> new Fate(TransferState.FAILED, acceptance, false);
            case AcceptanceAwaited _ -> answered(Acceptance.AWAITED);
            case TransferAccepted _ -> answered(Acceptance.ACCEPTED);
            case TransferRejected _ -> answered(Acceptance.REJECTED);
            case TransferLapsed _ -> answered(Acceptance.LAPSED);
            case TransferBegun _,
                    TransferStepSucceeded _,
                    TransferStepFailed _,
                    TransferTurned _,
                    TransferCancelled _ ->
                    answered(acceptance);
        };
    }

    private Fate answered(Acceptance next) {
        TransferState now = state == TransferState.NOT_STARTED ? TransferState.IN_PROGRESS : state;
        return new Fate(now, next, parked);
    }
}
