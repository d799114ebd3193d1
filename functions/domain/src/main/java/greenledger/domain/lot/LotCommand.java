package greenledger.domain.lot;

import greenledger.domain.Reason;
import greenledger.domain.measure.Price;
import greenledger.domain.measure.Quantity;
import greenledger.domain.party.PartyId;
import greenledger.domain.transfer.TransferId;
import java.time.Instant;
import java.util.Optional;

/// What may be asked of a lot.
public sealed interface LotCommand {
    LotId lot();

    /// Who asks, as the edge has verified it.
    PartyId by();

    Instant at();

    /// The farmer becomes the owner, whoever registers the lot for them.
    record RegisterLot(
            LotId lot,
            Produce produce,
            Optional<Grade> grade,
            Optional<Price> price,
            PartyId by,
            Instant at)
            implements LotCommand {

        /// An id of GTIN and batch says as much as the two beside it do.
        public RegisterLot {
            produce = produce.calledBy(lot);
        }
    }

    record GradeLot(LotId lot, Grade grade, PartyId by, Instant at) implements LotCommand {}

    /// Prices what the asker holds of the lot.
    record PriceLot(LotId lot, Price price, PartyId by, Instant at) implements LotCommand {}

    /// Moves what the asker holds of the lot.
    record MoveLot(LotId lot, Movement movement, PartyId by, Instant at) implements LotCommand {}

    /// Sets so much of what `from` holds aside for one transfer.
    record ReserveLot(
            LotId lot,
            TransferId transfer,
            PartyId from,
            PartyId to,
            Quantity quantity,
            PartyId by,
            Instant at)
            implements LotCommand {}

    /// Shows the lot as in transfer.
    record OfferLot(LotId lot, TransferId transfer, PartyId by, Instant at) implements LotCommand {}

    /// Undoes [OfferLot], and keeps one that is only late from happening.
    record WithdrawOffer(LotId lot, TransferId transfer, PartyId by, Instant at)
            implements LotCommand {}

    /// Undoes [ReserveLot], and keeps one that is only late from happening. Refused once the
    /// transfer has changed the owner.
    record ReleaseLot(LotId lot, TransferId transfer, PartyId by, Instant at)
            implements LotCommand {}

    /// Gives what was set aside for a transfer to its recipient. There is no way back.
    record TransferOwnership(LotId lot, TransferId transfer, PartyId by, Instant at)
            implements LotCommand {}

    /// Takes the lot out of the trade, for good.
    record RecallLot(LotId lot, Reason reason, Authority authority, PartyId by, Instant at)
            implements LotCommand {}
}
