package greenledger.traces;

import greenledger.aws.Problem;
import greenledger.aws.SideBySide;
import greenledger.core.Arrival;
import greenledger.core.Backplane;
import greenledger.core.Projection;
import greenledger.core.Registry;
import greenledger.core.Registry.Note;
import greenledger.core.StreamScan;
import greenledger.core.StreamScan.Page;
import greenledger.core.StreamScan.Segment;
import greenledger.core.ViewVersions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Builds the rows of a view anew beside those that are read.
///
/// The new version is announced first, and from then on fed by the projector; only then are the
/// streams walked. So every commit is either told by the projector or already in the table when its
/// segment is read, and a row that both come to is folded once, as every row is.
final class Rebuild {

    private final ViewCatalog catalog;
    private final Registry registry;
    private final StreamScan scan;
    private final Follower follower;

    Rebuild(Backplane backplane) {
        this.catalog = new ViewCatalog(backplane.registry());
        this.registry = backplane.registry();
        this.scan = backplane.scan();
        this.follower = new Follower(backplane);
    }

    /// Announces a new version, unless one is being built already.
    RebuiltView start(Projection<?, ?> view, int segments) {
        Optional<Note<ViewVersions>> note = catalog.note(view);
        ViewVersions versions = ViewCatalog.versions(view, note);
        if (versions.build().isEmpty()) {
            catalog.replace(view, note, versions.building(segments));
        }
        return show(view);
    }

    RebuiltView show(Projection<?, ?> view) {
        ViewVersions versions = catalog.versions(view);
        return new RebuiltView(
                view.name(),
                versions.live(),
                versions.previous(),
                versions.build().map(ViewVersions.Build::version),
                versions.kept(),
                versions.build().map(build -> segments(view, build)).orElse(List.of()),
                scan.size());
    }

    /// Folds the next page of a segment. Told twice, or by two at once, it does the same.
    BuiltSegment build(Projection<?, ?> view, int version, int segment, int most) {
        ViewVersions.Build build = building(view, version);
        if (segment < 0 || segment >= build.segments()) {
            throw Problem.invalid(
                    "/segment", "There are segments 0 to " + (build.segments() - 1) + ".");
        }
        String name = BuiltSegment.note(view.name(), version, segment);
        Optional<Note<BuiltSegment>> note = registry.find(name, BuiltSegment.class);
        BuiltSegment before =
                note.map(Note::value)
                        .orElseGet(() ->
                                BuiltSegment.begun(
                                        view.name(), version, segment, build.segments()));
        if (before.finished()) {
            return before;
        }
        Page<Arrival> page =
                scan.commits(new Segment(segment, build.segments()), before.cursor(), most);
        List<Projection<?, ?>> built = List.of(view.at(version));
        long parked =
                SideBySide.map(page.items(), each -> follower.follow(each, built)).stream()
                        .filter(followed -> !followed)
                        .count();
        long commits =
                page.items().stream()
                        .filter(each -> view.follows(each.stream()))
                        .mapToLong(each -> each.commits().size())
                        .sum();
        BuiltSegment after = before.with(commits, parked, page.next());
        return registry.replace(name, note, after)
                ? after
                : registry.find(name, BuiltSegment.class).orElseThrow().value();
    }

    private ViewVersions.Build building(Projection<?, ?> view, int version) {
        return catalog.versions(view)
                .build()
                .filter(build -> build.version() == version)
                .orElseThrow(() ->
                        new Problem(
                                409,
                                "view-not-building",
                                "Version %d of %s is not being built."
                                        .formatted(version, view.name())));
    }

    private List<BuiltSegment> segments(Projection<?, ?> view, ViewVersions.Build build) {
        List<String> names =
                IntStream.range(0, build.segments())
                        .mapToObj(i -> BuiltSegment.note(view.name(), build.version(), i))
                        .toList();
        Map<String, Note<BuiltSegment>> notes = registry.findAll(names, BuiltSegment.class);
        return IntStream.range(0, build.segments())
                .mapToObj(i ->
                        Optional.ofNullable(notes.get(names.get(i)))
                                .map(Note::value)
                                .orElseGet(() ->
                                        BuiltSegment.begun(
                                                view.name(), build.version(), i, build.segments())))
                .toList();
    }
}
