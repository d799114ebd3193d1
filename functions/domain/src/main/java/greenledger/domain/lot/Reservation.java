package greenledger.domain.lot;

import greenledger.domain.lot.LotEvent.LotReserved;
import greenledger.domain.measure.Quantity;
import greenledger.domain.party.PartyId;
import greenledger.domain.transfer.TransferId;

/// So much of what one party holds, set aside for one transfer.
record Reservation(TransferId transfer, PartyId from, PartyId to, Quantity quantity) {

    static Reservation of(LotReserved event) {
        return new Reservation(event.transfer(), event.from(), event.to(), event.quantity());
    }
}
