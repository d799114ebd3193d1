package greenledger.core.audit;

import greenledger.core.Category;
import greenledger.core.StreamKey;
import greenledger.core.Streams;
import greenledger.core.ViewKey;
import greenledger.domain.View;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.view.LotCards;
import greenledger.domain.view.LotViews;
import greenledger.domain.view.Ownerships;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The views whose rows remember how far their stream had come, and so bear witness to it.
public final class WatchedViews {

    private static final List<View<?, LotEvent>> OF_LOTS =
            List.of(new LotViews(), new LotCards(), new Ownerships());

    private WatchedViews() {}

    /// The category of the streams that a view of this name is folded from.
    public static Optional<Category<?>> category(String view) {
        return OF_LOTS.stream().anyMatch(each -> each.name().equals(view))
                ? Optional.of(Streams.LOTS)
                : Optional.empty();
    }

    /// The rows in which today's views keep what became of a stream.
    public static List<ViewKey> rows(StreamKey stream) {
        return Stream.of(stream)
                .filter(key -> key.category().equals(Streams.LOTS.name()))
                .flatMap(key ->
                        OF_LOTS.stream().map(view -> ViewKey.of(view, key.tenant(), key.id())))
                .toList();
    }
}
