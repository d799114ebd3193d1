package greenledger.traces;

import greenledger.core.Backplane;
import greenledger.core.Projection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The version of a view that is read. An environment remembers it for a few seconds; for at least
/// as long the version that was read before is kept up to date.
final class LiveView<R, E> {

    static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final Projection<R, E> view;
    private final ViewCatalog catalog;
    private final InstantSource clock;
    private volatile Known<R, E> known;

    private record Known<R, E>(Projection<R, E> live, Instant until) {}

    LiveView(Projection<R, E> view, Backplane backplane) {
        this.view = view;
        this.catalog = new ViewCatalog(backplane.registry());
        this.clock = backplane.clock();
        this.known = new Known<>(view, Instant.MIN);
    }

    Projection<R, E> get() {
        Instant now = clock.instant();
        Known<R, E> last = known;
        if (now.isAfter(last.until())) {
            last = new Known<>(view.at(catalog.versions(view).live()), now.plus(REMEMBERED));
            known = last;
        }
        return last.live();
    }
}
