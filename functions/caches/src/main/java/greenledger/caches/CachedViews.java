package greenledger.caches;

import greenledger.domain.view.AccountView;
import greenledger.domain.view.AccountViews;
import greenledger.domain.view.LotView;
import greenledger.domain.view.LotViews;
import greenledger.domain.view.OwnershipView;
import greenledger.domain.view.Ownerships;
import greenledger.domain.view.TransferView;
import greenledger.domain.view.TransferViews;
import java.time.Duration;
import java.util.Map;

/// The views whose rows are read one by one, and therefore remembered, by name.
public final class CachedViews {

    /// Of a transfer under way every step is a change that somebody waits for.
    private static final CachePolicy MOVING =
            new CachePolicy(
                    Duration.ofSeconds(5),
                    0.2,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(10),
                    Duration.ofMillis(100),
                    Duration.ofMinutes(1),
                    1);

    static final Map<String, CachedView> ALL =
            Map.of(
                    new LotViews().name(), new CachedView(LotView.class, CachePolicy.USUAL),
                    new Ownerships().name(), new CachedView(OwnershipView.class, CachePolicy.USUAL),
                    new TransferViews().name(), new CachedView(TransferView.class, MOVING),
                    new AccountViews().name(), new CachedView(AccountView.class, MOVING));

    private CachedViews() {}

    /// Whether rows of this view are remembered.
    public static boolean include(String view) {
        return ALL.containsKey(view);
    }
}
