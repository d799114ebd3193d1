package greenledger.traces;

import greenledger.core.Arrival;
import greenledger.core.Backplane;
import greenledger.core.Metrics;
import greenledger.core.Parking;
import greenledger.core.Projection;
import greenledger.core.StreamKey;
import greenledger.core.Stuck;
import java.util.List;

/// Follows streams with every view that is kept of them, and parks those that cannot be followed.
final class Follower {

    private final Projector projector;
    private final ViewCatalog catalog;
    private final Parking parking;
    private final Metrics metrics;
    private final Herald herald;

    Follower(Backplane backplane) {
        this.projector = new Projector(backplane);
        this.catalog = new ViewCatalog(backplane.registry());
        this.parking = backplane.parking();
        this.metrics = backplane.metrics();
        this.herald = new Herald(backplane);
    }

    /// The versions of views that are kept.
    List<? extends Projection<?, ?>> views() {
        return catalog.kept();
    }

    /// @param changed is told of each row that was written
    /// @return whether all views are as far as was told
    boolean follow(Arrival arrival, List<? extends Projection<?, ?>> views, ChangedRows changed) {
        List<Stuck> stuck =
                projector.follow(
                        arrival,
                        views.stream().filter(view -> view.follows(arrival.stream())).toList(),
                        changed);
        if (stuck.isEmpty()) {
            return true;
        }
        parking.park(stuck.getFirst());
        metrics.count(Metrics.PARKED_STREAMS, 1);
        return false;
    }

    /// The same, for rows that nobody reads yet.
    boolean follow(Arrival arrival, List<? extends Projection<?, ?>> views) {
        return follow(arrival, views, new ChangedRows());
    }

    /// Follows it to the end of what the table holds. Done twice, it changes nothing more.
    ///
    /// @return whether it need not be parked any longer
    boolean redrive(StreamKey stream) {
        ChangedRows changed = new ChangedRows();
        boolean isUpToDate = follow(Arrival.of(stream), catalog.kept(), changed);
        herald.tell(changed);
        if (!isUpToDate) {
            return false;
        }
        parking.release(stream);
        return true;
    }
}
