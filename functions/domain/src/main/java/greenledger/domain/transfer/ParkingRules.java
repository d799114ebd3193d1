package greenledger.domain.transfer;

import static greenledger.domain.Decision.accept;
import static greenledger.domain.Decision.already;
import static greenledger.domain.Decision.refuse;

import greenledger.domain.Decision;
import greenledger.domain.transfer.Transfer.Requested;
import greenledger.domain.transfer.Transfer.Unknown;
import greenledger.domain.transfer.TransferCommand.ParkTransfer;
import greenledger.domain.transfer.TransferCommand.RetryTransfer;
import greenledger.domain.transfer.TransferCommand.WriteOffTransfer;
import greenledger.domain.transfer.TransferEvent.TransferFailed;
import greenledger.domain.transfer.TransferEvent.TransferRetried;
import greenledger.domain.transfer.TransferEvent.TransferWrittenOff;
import greenledger.domain.transfer.TransferRefusal.NotParked;
import greenledger.domain.transfer.TransferRefusal.TransferNotFound;
import greenledger.domain.transfer.TransferRefusal.TransferSettled;
import greenledger.domain.transfer.TransferRefusal.WrittenOff;
import java.util.Optional;

/// What becomes of a transfer that cannot go on by itself: an operator lets it go on, or leaves it.
final class ParkingRules {

    private ParkingRules() {}

    static Decision<TransferEvent> park(ParkTransfer c, Transfer transfer) {
        return switch (transfer) {
            case Unknown _ -> refuse(new TransferNotFound(c.transfer()));
            case Requested t ->
                    switch (t.state()) {
                        case COMPLETED, COMPENSATED -> refuse(new TransferSettled(c.transfer()));
                        case NOT_STARTED, IN_PROGRESS, FAILED -> park(c, t);
                    };
        };
    }

    private static Decision<TransferEvent> park(ParkTransfer c, Requested t) {
        boolean known =
                t.intervention().writtenOff()
                        || t.parked().equals(Optional.of(new Parking(c.direction(), c.pending())));
        return known
                ? already()
                : accept(
                        new TransferFailed(
                                c.transfer(), c.direction(), c.pending(), c.error(), c.at()));
    }

    static Decision<TransferEvent> retry(RetryTransfer c, Transfer transfer) {
        return switch (transfer) {
            case Unknown _ -> refuse(new TransferNotFound(c.transfer()));
            case Requested t when t.intervention().writtenOff() ->
                    refuse(new WrittenOff(c.transfer()));
            case Requested t when t.parked().isPresent() ->
                    accept(new TransferRetried(c.transfer(), c.reason(), c.by(), c.at()));
            case Requested t when t.intervention().retries() > 0 && isUnderway(t) -> already();
            case Requested _ -> refuse(new NotParked(c.transfer()));
        };
    }

    static Decision<TransferEvent> writeOff(WriteOffTransfer c, Transfer transfer) {
        return switch (transfer) {
            case Unknown _ -> refuse(new TransferNotFound(c.transfer()));
            case Requested t when t.intervention().writtenOff() -> already();
            case Requested t when t.parked().isPresent() ->
                    accept(new TransferWrittenOff(c.transfer(), c.reason(), c.by(), c.at()));
            case Requested _ -> refuse(new NotParked(c.transfer()));
        };
    }

    private static boolean isUnderway(Requested t) {
        return t.state() == TransferState.IN_PROGRESS;
    }
}
