package greenledger.core;

import greenledger.domain.ledger.TradeCommand;
import greenledger.domain.ledger.TradeEvent;
import greenledger.domain.ledger.TradeEvent.TradeRecorded;
import greenledger.domain.ledger.TradeEvent.TradeReversed;
import greenledger.domain.ledger.Trades;
import greenledger.domain.lot.LotCommand;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.lot.LotEvent.LotGraded;
import greenledger.domain.lot.LotEvent.LotMoved;
import greenledger.domain.lot.LotEvent.LotPriced;
import greenledger.domain.lot.LotEvent.LotRegistered;
import greenledger.domain.lot.Lots;
import java.util.List;
import java.util.Map;

/// Every category of stream there is.
public final class Streams {

    public static final Category<LotEvent> LOTS =
            new Category<>(
                    "Lot",
                    LotEvent.class,
                    Map.of(
                            "LotRegistered", LotRegistered.class,
                            "LotGraded", LotGraded.class,
                            "LotPriced", LotPriced.class,
                            "LotMoved", LotMoved.class),
                    List.of());

    /// The entries of the [Ledger]: one stream for each lot, in a table of their own.
    public static final Category<TradeEvent> TRADES =
            new Category<>(
                    "Trade",
                    TradeEvent.class,
                    Map.of(
                            "TradeRecorded", TradeRecorded.class,
                            "TradeReversed", TradeReversed.class),
                    List.of());

    private Streams() {}

    public static Commands<LotCommand, LotEvent> lots(Backplane backplane) {
        return new Commands<>(backplane.events(), backplane.backoff(), Lots.decider(), LOTS);
    }

    /// @param store where the ledger keeps its entries, which is not the backplane's
    public static Commands<TradeCommand, TradeEvent> trades(EventStore store, Backoff backoff) {
        return new Commands<>(store, backoff, Trades.decider(), TRADES);
    }
}
