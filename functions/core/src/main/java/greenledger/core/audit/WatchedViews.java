package greenledger.core.audit;

import greenledger.core.Category;
import greenledger.core.Registry;
import greenledger.core.Registry.Note;
import greenledger.core.StreamKey;
import greenledger.core.Streams;
import greenledger.core.ViewKey;
import greenledger.core.ViewVersions;
import greenledger.domain.View;
import greenledger.domain.view.AccountViews;
import greenledger.domain.view.LotCards;
import greenledger.domain.view.LotViews;
import greenledger.domain.view.Ownerships;
import greenledger.domain.view.TransferCards;
import greenledger.domain.view.TransferViews;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The views whose rows remember how far their stream had come, and so bear witness to it.
public final class WatchedViews {

    private record Watched(View<?, ?> view, Category<?> category) {}

    private static final List<Watched> ALL =
            List.of(
                    new Watched(new LotViews(), Streams.LOTS),
                    new Watched(new LotCards(), Streams.LOTS),
                    new Watched(new Ownerships(), Streams.LOTS),
                    new Watched(new TransferViews(), Streams.TRANSFERS),
                    new Watched(new TransferCards(), Streams.TRANSFERS),
                    new Watched(new AccountViews(), Streams.ACCOUNTS));

    private WatchedViews() {}

    /// The category of the streams that a view of this name is folded from.
    public static Optional<Category<?>> category(String view) {
        return ALL.stream()
                .filter(each -> each.view().name().equals(view))
                .<Category<?>>map(Watched::category)
                .findFirst();
    }

    /// The views that are folded from streams of a stream's category.
    private static List<View<?, ?>> of(StreamKey stream) {
        return ALL.stream()
                .filter(each -> each.category().name().equals(stream.category()))
                .<View<?, ?>>map(Watched::view)
                .toList();
    }

    /// The rows in which the views keep what became of a stream, in every version that is kept.
    public static List<ViewKey> rows(StreamKey stream, Registry registry) {
        List<View<?, ?>> views = of(stream);
        Map<String, Note<ViewVersions>> notes =
                registry.findAll(
                        views.stream().map(view -> ViewVersions.alias(view.name())).toList(),
                        ViewVersions.class);
        return views.stream()
                .flatMap(view ->
                        Optional.ofNullable(notes.get(ViewVersions.alias(view.name())))
                                .map(note -> note.value().kept())
                                .orElseGet(() -> List.of(view.version()))
                                .stream()
                                .map(version ->
                                        new ViewKey(
                                                stream.tenant(),
                                                view.name(),
                                                version,
                                                stream.id())))
                .toList();
    }
}
