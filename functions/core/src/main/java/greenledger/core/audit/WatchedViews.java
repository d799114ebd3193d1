package greenledger.core.audit;

import greenledger.core.Category;
import greenledger.core.StreamKey;
import greenledger.core.Streams;
import greenledger.core.ViewKey;
import greenledger.domain.View;
import greenledger.domain.view.AccountViews;
import greenledger.domain.view.LotCards;
import greenledger.domain.view.LotViews;
import greenledger.domain.view.Ownerships;
import java.util.List;
import java.util.Optional;

/// The views whose rows remember how far their stream had come, and so bear witness to it.
public final class WatchedViews {

    private record Watched(View<?, ?> view, Category<?> category) {}

    private static final List<Watched> ALL =
            List.of(
                    new Watched(new LotViews(), Streams.LOTS),
                    new Watched(new LotCards(), Streams.LOTS),
                    new Watched(new Ownerships(), Streams.LOTS),
                    new Watched(new AccountViews(), Streams.ACCOUNTS));

    private WatchedViews() {}

    /// The category of the streams that a view of this name is folded from.
    public static Optional<Category<?>> category(String view) {
        return ALL.stream()
                .filter(each -> each.view().name().equals(view))
                .<Category<?>>map(Watched::category)
                .findFirst();
    }

    /// The rows in which today's views keep what became of a stream.
    public static List<ViewKey> rows(StreamKey stream) {
        return ALL.stream()
                .filter(each -> each.category().name().equals(stream.category()))
                .map(each -> ViewKey.of(each.view(), stream.tenant(), stream.id()))
                .toList();
    }
}
