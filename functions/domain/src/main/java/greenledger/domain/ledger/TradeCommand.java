package greenledger.domain.ledger;

import greenledger.domain.lot.LotId;
import greenledger.domain.measure.Quantity;
import greenledger.domain.party.PartyId;
import greenledger.domain.transfer.TransferId;
import java.time.Instant;

/// What may be asked of the ledger.
public sealed interface TradeCommand {
    LotId lot();

    TransferId transfer();

    record RecordTrade(
            LotId lot, TransferId transfer, PartyId from, PartyId to, Quantity quantity, Instant at)
            implements TradeCommand {}

    record ReverseTrade(
            LotId lot, TransferId transfer, PartyId from, PartyId to, Quantity quantity, Instant at)
            implements TradeCommand {}
}
