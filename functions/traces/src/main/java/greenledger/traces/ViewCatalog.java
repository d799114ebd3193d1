package greenledger.traces;

import greenledger.core.Projection;
import greenledger.core.Registry;
import greenledger.core.Registry.Note;
import greenledger.core.ViewVersions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The aliases of all views, at their latest.
record ViewCatalog(Registry registry) {

    /// Every version of every view that new facts have to be folded into.
    ///
    /// A projector asks after it was handed its commits: either it hears of a new version, or those
    /// commits were in the table before that version was announced, where its builder finds them.
    List<Projection<?, ?>> kept() {
        Map<String, Note<ViewVersions>> notes =
                registry.findAll(
                        Views.ALL.stream().map(ViewCatalog::alias).toList(), ViewVersions.class);
        return Views.ALL.stream()
                .<Projection<?, ?>>flatMap(view ->
                        versions(view, Optional.ofNullable(notes.get(alias(view)))).kept().stream()
                                .map(view::at))
                .collect(Collectors.toUnmodifiableList());
    }

    ViewVersions versions(Projection<?, ?> view) {
        return versions(view, note(view));
    }

    Optional<Note<ViewVersions>> note(Projection<?, ?> view) {
        return registry.find(alias(view), ViewVersions.class);
    }

    static ViewVersions versions(Projection<?, ?> view, Optional<Note<ViewVersions>> note) {
        return note.map(Note::value).orElseGet(() -> ViewVersions.only(view.version()));
    }

    boolean replace(Projection<?, ?> view, Optional<Note<ViewVersions>> found, ViewVersions next) {
        return registry.replace(alias(view), found, next);
    }

    private static String alias(Projection<?, ?> view) {
        return ViewVersions.alias(view.name());
    }
}
