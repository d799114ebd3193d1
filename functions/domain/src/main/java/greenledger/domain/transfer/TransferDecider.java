package greenledger.domain.transfer;

import greenledger.domain.Decider;
import greenledger.domain.Decision;
import greenledger.domain.transfer.Transfer.Unknown;
import greenledger.domain.transfer.TransferCommand.AcceptTransfer;
import greenledger.domain.transfer.TransferCommand.AwaitAcceptance;
import greenledger.domain.transfer.TransferCommand.BeginTransfer;
import greenledger.domain.transfer.TransferCommand.CancelTransfer;
import greenledger.domain.transfer.TransferCommand.CompensateTransfer;
import greenledger.domain.transfer.TransferCommand.CompleteTransfer;
import greenledger.domain.transfer.TransferCommand.FailStep;
import greenledger.domain.transfer.TransferCommand.LapseTransfer;
import greenledger.domain.transfer.TransferCommand.ParkTransfer;
import greenledger.domain.transfer.TransferCommand.RejectTransfer;
import greenledger.domain.transfer.TransferCommand.RequestTransfer;
import greenledger.domain.transfer.TransferCommand.RetryTransfer;
import greenledger.domain.transfer.TransferCommand.SucceedStep;
import greenledger.domain.transfer.TransferCommand.TurnTransfer;
import greenledger.domain.transfer.TransferCommand.WriteOffTransfer;

/// A transfer is asked for once, answered once by its recipient, turned back at most once and never
/// after the pivot; a repeated command never records a second fact.
final class TransferDecider implements Decider<TransferCommand, Transfer, TransferEvent> {

    @Override
    public Class<Transfer> stateType() {
        return Transfer.class;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Transfer initial() {
        return new Unknown();
    }

    @Override
    public Decision<TransferEvent> decide(TransferCommand command, Transfer transfer) {
        return switch (command) {
            case RequestTransfer c -> OfferRules.request(c, transfer);
            case AwaitAcceptance c -> OfferRules.await(c, transfer);
            case AcceptTransfer c -> OfferRules.accept(c, transfer);
            case RejectTransfer c -> OfferRules.reject(c, transfer);
            case LapseTransfer c -> OfferRules.lapse(c, transfer);
            case BeginTransfer c -> StepRules.begin(c, transfer);
            case SucceedStep c -> StepRules.succeed(c, transfer);
            case FailStep c -> StepRules.fail(c, transfer);
            case CompleteTransfer c -> StepRules.complete(c, transfer);
            case TurnTransfer c -> ReturnRules.turn(c, transfer);
            case CancelTransfer c -> ReturnRules.cancel(c, transfer);
            case CompensateTransfer c -> ReturnRules.compensate(c, transfer);
            case ParkTransfer c -> ParkingRules.park(c, transfer);
            case RetryTransfer c -> ParkingRules.retry(c, transfer);
            case WriteOffTransfer c -> ParkingRules.writeOff(c, transfer);
        };
    }

    @Override
    public Transfer evolve(Transfer transfer, TransferEvent event) {
        return TransferHistory.after(transfer, event);
    }
}
