package greenledger.domain.ledger;

import greenledger.domain.lot.LotId;
import greenledger.domain.measure.Quantity;
import greenledger.domain.party.PartyId;
import greenledger.domain.transfer.TransferId;
import java.time.Instant;
import java.util.Optional;

/// What an entry of the ledger can say. Stored forever: add components, never rename or reuse one.
public sealed interface TradeEvent {
    LotId lot();

    TransferId transfer();

    record TradeRecorded(
            LotId lot, TransferId transfer, PartyId from, PartyId to, Quantity quantity, Instant at)
            implements TradeEvent {}

    /// Recorded even when the trade was not: a record that is only late is then refused.
    ///
    /// @param reverses the entry that it takes the force of, if there is one
    record TradeReversed(
            LotId lot,
            TransferId transfer,
            PartyId from,
            PartyId to,
            Quantity quantity,
            Optional<Long> reverses,
            Instant at)
            implements TradeEvent {}
}
