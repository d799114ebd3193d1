package greenledger.domain.view;

import greenledger.domain.Reason;
import greenledger.domain.lot.LotEvent.LotRecalled;
import greenledger.domain.party.PartyId;
import java.time.Instant;

/// A line of the list of a lot's recalls.
public record RecallRecord(Reason reason, PartyId by, Instant at) {

    static RecallRecord of(LotRecalled e) {
        return new RecallRecord(e.reason(), e.by(), e.at());
    }
}
