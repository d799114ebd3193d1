package greenledger.traces;

import greenledger.aws.Problem;
import greenledger.core.Backplane;
import greenledger.core.Projection;
import greenledger.core.Registry.Note;
import greenledger.core.ViewStore;
import greenledger.core.ViewVersions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Decides which version of a view is read, by one conditional change of its alias, and gives up
/// versions that are read no longer.
final class CutOver {

    /// As long as any environment may still read the version before, or any invocation of the
    /// projector still feed it.
    static final Duration SETTLED = Duration.ofMinutes(2);

    private final ViewCatalog catalog;
    private final Rebuild rebuild;
    private final ViewStore views;
    private final InstantSource clock;

    CutOver(Backplane backplane) {
        this.catalog = new ViewCatalog(backplane.registry());
        this.rebuild = new Rebuild(backplane);
        this.views = backplane.views();
        this.clock = backplane.clock();
    }

    /// Puts the version that was built live.
    void to(Projection<?, ?> view, int version) {
        RebuiltView built = rebuild.show(view);
        if (built.live() == version) {
            return;
        }
        if (!built.building().equals(Optional.of(version))
                || !built.segments().stream().allMatch(BuiltSegment::finished)) {
            throw new Problem(
                    409,
                    "view-unfinished",
                    "Version %d of %s is not built to its end; build its segments first."
                            .formatted(version, view.name()));
        }
        read(view, version);
    }

    /// Puts the version live that was read before.
    void back(Projection<?, ?> view) {
        int previous =
                catalog.versions(view)
                        .previous()
                        .orElseThrow(() ->
                                new Problem(
                                        409,
                                        "view-without-previous",
                                        "There is no earlier version of %s to go back to."
                                                .formatted(view.name())));
        read(view, previous);
    }

    /// Gives a version up and deletes some of its rows; to be called until none is left.
    ///
    /// @return where the next slice begins
    Optional<String> retire(Projection<?, ?> view, int version, Optional<String> after) {
        Optional<Note<ViewVersions>> note = catalog.note(view);
        ViewVersions versions = ViewCatalog.versions(view, note);
        if (versions.live() == version) {
            throw new Problem(
                    409, "view-live", "Version %d of %s is read.".formatted(version, view.name()));
        }
        if (clock.instant().isBefore(versions.since().plus(SETTLED))) {
            throw new Problem(
                    409,
                    "view-just-read",
                    "Version %d of %s may still be read; retire it %d seconds after the change."
                            .formatted(version, view.name(), SETTLED.toSeconds()));
        }
        if (versions.kept().contains(version)) {
            change(view, note, versions.without(version));
        }
        return views.purge(view.name(), version, after);
    }

    private void read(Projection<?, ?> view, int version) {
        Optional<Note<ViewVersions>> note = catalog.note(view);
        ViewVersions versions = ViewCatalog.versions(view, note);
        change(view, note, versions.reading(version, clock.instant()));
    }

    private void change(
            Projection<?, ?> view, Optional<Note<ViewVersions>> note, ViewVersions next) {
        if (!catalog.replace(view, note, next)) {
            throw new Problem(
                    409,
                    "contended",
                    "Somebody else changed the versions of %s at the same time; look again."
                            .formatted(view.name()));
        }
    }
}
