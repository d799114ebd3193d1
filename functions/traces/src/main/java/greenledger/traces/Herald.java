package greenledger.traces;

import greenledger.core.Backplane;
import greenledger.core.Metrics;
import greenledger.core.RecentChanges;
import greenledger.core.ViewKey;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells those who remember rows which have changed. Whom it cannot tell finds out when the time of
/// what is remembered is up; no projection waits for that.
final class Herald {

    private static final Logger LOG = LoggerFactory.getLogger(Herald.class);

    private final RecentChanges changes;
    private final Metrics metrics;
    private final InstantSource clock;

    Herald(Backplane backplane) {
        this.changes = backplane.changes();
        this.metrics = backplane.metrics();
        this.clock = backplane.clock();
    }

    void tell(ChangedRows changed) {
        Map<ViewKey, Long> revisions = changed.revisions();
        if (revisions.isEmpty()) {
            return;
        }
        try {
            changes.tell(clock.instant(), revisions);
        } catch (RuntimeException e) {
            LOG.warn("Nobody was told of {} changed rows", revisions.size(), e);
            metrics.count(Metrics.UNTOLD_CHANGES, revisions.size());
        }
    }
}
