package greenledger.domain.ledger;

import greenledger.domain.Decider;

/// The way in to the ledger's rules.
public final class Trades {

    private Trades() {}

    /// The state is nobody else's business, hence the wildcard.
    public static Decider<TradeCommand, ?, TradeEvent> decider() {
        return new TradeDecider();
    }
}
