package greenledger.core.audit;

import greenledger.core.Refold;
import greenledger.core.Streams;
import greenledger.domain.ledger.Trades;
import greenledger.domain.lot.Lots;
import greenledger.domain.payment.Accounts;
import greenledger.domain.transfer.Transfers;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// How the snapshots of each category are made anew.
public final class Folds {

    private static final Map<String, Supplier<Refold<?, ?>>> BY_CATEGORY =
            Map.of(
                    Streams.LOTS.name(), () -> new Refold<>(Lots.decider(), Streams.LOTS),
                    Streams.TRANSFERS.name(),
                            () -> new Refold<>(Transfers.decider(), Streams.TRANSFERS),
                    Streams.ACCOUNTS.name(),
                            () -> new Refold<>(Accounts.decider(), Streams.ACCOUNTS),
                    Streams.TRADES.name(), () -> new Refold<>(Trades.decider(), Streams.TRADES));

    private Folds() {}

    /// A fold from the beginning. A category that is not known has no snapshots that anybody reads.
    static Optional<Refold<?, ?>> of(String category) {
        return Optional.ofNullable(BY_CATEGORY.get(category)).map(Supplier::get);
    }

    /// Every category whose snapshots can be judged.
    public static Set<String> categories() {
        return BY_CATEGORY.keySet();
    }
}
