package greenledger.domain.view;

import greenledger.domain.transfer.Step;
import greenledger.domain.transfer.StepError;
import greenledger.domain.transfer.TransferEvent.TransferTurned;
import java.time.Instant;

/// The step at which a transfer turned back, and why.
public record TurnRecord(Step step, StepError error, Instant at) {

    static TurnRecord of(TransferTurned e) {
        return new TurnRecord(e.step(), e.error(), e.at());
    }
}
