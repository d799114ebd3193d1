package greenledger.caches.warming;

import greenledger.core.Metrics;
import greenledger.core.Registry;
import greenledger.core.ViewKey;
import greenledger.core.ViewReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Loads the hot set of a view when an environment begins to read it, and again when it has grown
/// old: an environment that was restored from a snapshot, or frozen for long, begins anew by that.
final class WarmStart {

    /// Two runs of the warmer.
    static final Duration OLD = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(WarmStart.class);

    private final Registry registry;
    private final ViewReader reader;
    private final Expectations expectations;
    private final Metrics metrics;
    private final Consumer<Runnable> briefly;
    private final Map<String, Instant> loaded = new ConcurrentHashMap<>();

    /// @param briefly runs what the request that it is part of must not wait for long
    WarmStart(
            Registry registry,
            ViewReader reader,
            Expectations expectations,
            Metrics metrics,
            Consumer<Runnable> briefly) {
        this.registry = registry;
        this.reader = reader;
        this.expectations = expectations;
        this.metrics = metrics;
        this.briefly = briefly;
    }

    /// Before a row of the view is read.
    void reading(String view, Instant now) {
        Instant due = now.minus(OLD);
        Instant last = loaded.getOrDefault(view, Instant.MIN);
        boolean isMine =
                !last.isAfter(due)
                        && now.equals(
                                loaded.merge(
                                        view,
                                        now,
                                        (known, mine) -> known.isAfter(due) ? known : mine));
        if (isMine) {
            load(view);
        }
    }

    /// Without its hot set an environment starts cold; that is no reason not to answer, or late.
    private void load(String view) {
        try {
            briefly.accept(() -> HotSet.of(view, registry).ifPresent(known -> load(view, known)));
        } catch (RuntimeException e) {
            LOG.warn("The hot set of {} could not be loaded", view, e);
            metrics.count(Metrics.COLD_STARTS, 1);
        }
    }

    private void load(String view, HotSet hotSet) {
        expectations.expect(view, hotSet.next());
        int found = reader.findAll(hotSet.rows().stream().map(ViewKey::parse).toList()).size();
        LOG.info("Started with {} rows of {}", found, view);
    }
}
