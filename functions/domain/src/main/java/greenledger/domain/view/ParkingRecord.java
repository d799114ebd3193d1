package greenledger.domain.view;

import greenledger.domain.transfer.Direction;
import greenledger.domain.transfer.Step;
import greenledger.domain.transfer.StepError;
import greenledger.domain.transfer.TransferEvent.TransferFailed;
import java.time.Instant;
import java.util.List;

/// Where a transfer stopped, and why an operator has to see to it.
public record ParkingRecord(
        Direction direction, List<Step> pending, StepError error, Instant since) {

    public ParkingRecord {
        pending = List.copyOf(pending);
    }

    static ParkingRecord of(TransferFailed e) {
        return new ParkingRecord(e.direction(), e.pending(), e.error(), e.at());
    }
}
