package greenledger.domain.transfer;

import greenledger.domain.Reason;
import greenledger.domain.party.PartyId;
import java.time.Instant;
import java.util.List;

/// What may be asked of a transfer: by the parties, by the machine that carries it, by operators.
public sealed interface TransferCommand {
    TransferId transfer();

    Instant at();

    /// Whether `by` may dispose of the lot is the lot's to say.
    record RequestTransfer(TransferId transfer, Terms terms, PartyId by, Instant at)
            implements TransferCommand {}

    record AcceptTransfer(TransferId transfer, PartyId by, Instant at) implements TransferCommand {}

    record RejectTransfer(TransferId transfer, Reason reason, PartyId by, Instant at)
            implements TransferCommand {}

    /// Step `CreateTransferRecord`, done and reported at once.
    record BeginTransfer(TransferId transfer, int attempts, Instant startedAt, Instant at)
            implements TransferCommand {}

    record AwaitAcceptance(TransferId transfer, Instant at) implements TransferCommand {}

    /// Nobody answered in time. Refused when somebody did.
    record LapseTransfer(TransferId transfer, Instant at) implements TransferCommand {}

    /// Reports that a step is done.
    record SucceedStep(TransferId transfer, Step step, int attempts, Instant startedAt, Instant at)
            implements TransferCommand {}

    /// Reports that a step has failed for good.
    record FailStep(
            TransferId transfer,
            Step step,
            int attempts,
            Instant startedAt,
            StepError error,
            Instant at)
            implements TransferCommand {}

    /// Reports the step that failed for good, and turns back: from now on every forward step is
    /// refused.
    record TurnTransfer(
            TransferId transfer,
            Step step,
            int attempts,
            Instant startedAt,
            StepError error,
            Instant at)
            implements TransferCommand {}

    /// Step `CancelTransferRecord`, done and reported at once. Shuts the door even when nothing
    /// began.
    record CancelTransfer(TransferId transfer, int attempts, Instant startedAt, Instant at)
            implements TransferCommand {}

    /// Ends the way back, once every undo step is done.
    record CompensateTransfer(TransferId transfer, Instant at) implements TransferCommand {}

    /// Step `CompleteTransfer`, done and reported at once.
    record CompleteTransfer(TransferId transfer, int attempts, Instant startedAt, Instant at)
            implements TransferCommand {}

    /// Puts it before an operator.
    ///
    /// @param pending the steps that have to be done yet and failed for good
    record ParkTransfer(
            TransferId transfer,
            Direction direction,
            List<Step> pending,
            StepError error,
            Instant at)
            implements TransferCommand {

        public ParkTransfer {
            pending = List.copyOf(pending);
        }
    }

    /// Lets a parked one go on where it stopped.
    record RetryTransfer(TransferId transfer, Reason reason, PartyId by, Instant at)
            implements TransferCommand {}

    /// Leaves a parked one as it is, for good.
    record WriteOffTransfer(TransferId transfer, Reason reason, PartyId by, Instant at)
            implements TransferCommand {}
}
