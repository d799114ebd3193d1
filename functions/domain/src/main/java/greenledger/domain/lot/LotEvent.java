package greenledger.domain.lot;

import greenledger.domain.Reason;
import greenledger.domain.measure.Price;
import greenledger.domain.measure.Quantity;
import greenledger.domain.party.PartyId;
import greenledger.domain.transfer.TransferId;
import java.time.Instant;

/// What can have happened to a lot. Stored forever: add components, never rename or reuse one.
public sealed interface LotEvent {
    LotId lot();

    PartyId by();

    Instant at();

    record LotRegistered(LotId lot, Produce produce, PartyId by, Instant at) implements LotEvent {}

    record LotGraded(LotId lot, Grade grade, PartyId by, Instant at) implements LotEvent {}

    record LotPriced(LotId lot, Price price, PartyId by, Instant at) implements LotEvent {}

    record LotMoved(LotId lot, Movement movement, PartyId by, Instant at) implements LotEvent {}

    /// @param quantity in the unit of the lot
    record LotReserved(
            LotId lot,
            TransferId transfer,
            PartyId from,
            PartyId to,
            Quantity quantity,
            PartyId by,
            Instant at)
            implements LotEvent {}

    record LotOffered(LotId lot, TransferId transfer, PartyId by, Instant at) implements LotEvent {}

    /// Recorded even when there was no offer: no later one of this transfer is taken.
    record LotOfferWithdrawn(LotId lot, TransferId transfer, PartyId by, Instant at)
            implements LotEvent {}

    /// Recorded even when nothing was reserved: no later reservation for this transfer is taken.
    record LotReleased(LotId lot, TransferId transfer, PartyId by, Instant at)
            implements LotEvent {}

    /// @param quantity in the unit of the lot
    record LotTransferred(
            LotId lot,
            TransferId transfer,
            PartyId from,
            PartyId to,
            Quantity quantity,
            PartyId by,
            Instant at)
            implements LotEvent {}

    record LotRecalled(LotId lot, Reason reason, PartyId by, Instant at) implements LotEvent {}
}
