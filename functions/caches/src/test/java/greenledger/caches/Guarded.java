package greenledger.caches;

import greenledger.aws.fixture.RecordedMetrics;
import greenledger.core.Metrics;
import greenledger.core.ReadLevel;
import greenledger.core.ViewKey;
import greenledger.core.ViewRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/// A DAX that a test fills and breaks, behind its guard.
final class Guarded {

    final HandSource dax = new HandSource(ReadLevel.DAX);
    private final RecordedMetrics metrics = new RecordedMetrics();
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));
    final GuardedSource source =
            new GuardedSource(
                    dax, Duration.ofMillis(200), Thread::startVirtualThread, now::get, metrics);

    Map<ViewKey, ViewRow> ask() {
        return source.findAll(List.of(Larder.KEY));
    }

    void turn(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
    }

    /// How often somebody was alarmed.
    long alarms() {
        return metrics.counted().getOrDefault(Metrics.CACHES_DEGRADED, 0L);
    }
}
