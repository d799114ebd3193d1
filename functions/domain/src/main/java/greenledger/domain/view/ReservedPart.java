package greenledger.domain.view;

import greenledger.domain.lot.LotEvent.LotReserved;
import greenledger.domain.measure.Quantity;
import greenledger.domain.party.PartyId;
import greenledger.domain.transfer.TransferId;

/// So much of what an owner has of a lot, set aside for a transfer.
public record ReservedPart(TransferId transferId, PartyId owner, Quantity quantity) {

    static ReservedPart of(LotReserved e) {
        return new ReservedPart(e.transfer(), e.from(), e.quantity());
    }
}
