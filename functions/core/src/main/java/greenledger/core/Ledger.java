package greenledger.core;

import greenledger.domain.lot.LotId;
import greenledger.domain.measure.Quantity;
import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import greenledger.domain.transfer.TransferId;
import java.time.Instant;

/// A record of trades outside the lots' own streams, to be checked by whoever distrusts those:
/// entries are appended, each sealed with the one before, and never taken back.
public interface Ledger {

    /// Enters a trade; entering it again answers with the receipt of the first time.
    ///
    /// @throws ReversedEntry when it was reversed before
    Receipt record(TenantId tenant, Trade trade, Instant at);

    /// Enters the reversal of a trade, a second entry that points to the first; also when there is
    /// no first, so that one that is only late is refused.
    Receipt reverse(TenantId tenant, Trade trade, Instant at);

    /// So much of a lot goes from one party to another.
    record Trade(TransferId transfer, LotId lot, PartyId from, PartyId to, Quantity quantity) {}

    /// Where an entry stands, and the hash that seals it and all before it.
    ///
    /// @param entry the place in the ledger, from 1
    record Receipt(String ledger, long entry, Hash hash) {}

    /// The trade was reversed: it can no longer be entered.
    final class ReversedEntry extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public ReversedEntry(TransferId transfer) {
            super("The ledger holds a reversal of transfer " + transfer + " already.");
        }
    }
}
