package greenledger.domain.lot;

import greenledger.domain.measure.Price;
import greenledger.domain.party.PartyId;
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

    record PriceLot(LotId lot, Price price, PartyId by, Instant at) implements LotCommand {}

    record MoveLot(LotId lot, Movement movement, PartyId by, Instant at) implements LotCommand {}
}
