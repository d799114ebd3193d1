package greenledger.domain.transfer;

import greenledger.domain.Reason;
import greenledger.domain.party.PartyId;
import java.time.Instant;
import java.util.List;

/// What can have happened to a transfer. Stored forever: add components, never rename or reuse one.
public sealed interface TransferEvent {
    TransferId transfer();

    Instant at();

    record TransferRequested(TransferId transfer, Terms terms, PartyId by, Instant at)
            implements TransferEvent {}

    record TransferBegun(TransferId transfer, Instant at) implements TransferEvent {}

    /// @param attempts how often it was tried, this time included
    record TransferStepSucceeded(
            TransferId transfer, Step step, int attempts, Instant startedAt, Instant at)
            implements TransferEvent {}

    record TransferStepFailed(
            TransferId transfer,
            Step step,
            int attempts,
            Instant startedAt,
            StepError error,
            Instant at)
            implements TransferEvent {}

    /// @param until when the offer lapses
    record AcceptanceAwaited(TransferId transfer, Instant until, Instant at)
            implements TransferEvent {}

    record TransferAccepted(TransferId transfer, PartyId by, Instant at) implements TransferEvent {}

    record TransferRejected(TransferId transfer, Reason reason, PartyId by, Instant at)
            implements TransferEvent {}

    record TransferLapsed(TransferId transfer, Instant at) implements TransferEvent {}

    /// It goes back from here: no later forward step is taken.
    record TransferTurned(TransferId transfer, Step step, StepError error, Instant at)
            implements TransferEvent {}

    /// Recorded even when it never began: no later beginning is taken.
    record TransferCancelled(TransferId transfer, Instant at) implements TransferEvent {}

    record TransferCompleted(TransferId transfer, Instant at) implements TransferEvent {}

    record TransferCompensated(TransferId transfer, Instant at) implements TransferEvent {}

    record TransferFailed(
            TransferId transfer,
            Direction direction,
            List<Step> pending,
            StepError error,
            Instant at)
            implements TransferEvent {

        public TransferFailed {
            pending = List.copyOf(pending);
        }
    }

    record TransferRetried(TransferId transfer, Reason reason, PartyId by, Instant at)
            implements TransferEvent {}

    record TransferWrittenOff(TransferId transfer, Reason reason, PartyId by, Instant at)
            implements TransferEvent {}
}
