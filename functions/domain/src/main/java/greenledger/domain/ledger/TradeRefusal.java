package greenledger.domain.ledger;

import greenledger.domain.Refusal;
import greenledger.domain.transfer.TransferId;

/// Every reason the ledger does not take an entry.
public sealed interface TradeRefusal extends Refusal {

    record TradeUndone(TransferId transfer) implements TradeRefusal {
        @Override
        public String code() {
            return "trade-undone";
        }

        @Override
        public String detail() {
            return "The ledger holds a reversal of transfer " + transfer + " already.";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICTING;
        }
    }
}
