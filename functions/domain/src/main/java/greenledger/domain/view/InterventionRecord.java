package greenledger.domain.view;

import greenledger.domain.Reason;
import greenledger.domain.party.PartyId;
import greenledger.domain.transfer.TransferEvent.TransferRetried;
import greenledger.domain.transfer.TransferEvent.TransferWrittenOff;
import java.time.Instant;

/// What an operator decided about a parked transfer.
public record InterventionRecord(Decided decided, Reason reason, PartyId by, Instant at) {

    /// What it was.
    public enum Decided {
        RETRY,
        WRITE_OFF
    }

    static InterventionRecord of(TransferRetried e) {
        return new InterventionRecord(Decided.RETRY, e.reason(), e.by(), e.at());
    }

    static InterventionRecord of(TransferWrittenOff e) {
        return new InterventionRecord(Decided.WRITE_OFF, e.reason(), e.by(), e.at());
    }
}
