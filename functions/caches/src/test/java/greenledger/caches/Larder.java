package greenledger.caches;

import greenledger.aws.fixture.RecordedMetrics;
import greenledger.core.ReadLevel;
import greenledger.core.ReadStatistics;
import greenledger.core.ViewKey;
import greenledger.core.ViewReader;
import greenledger.core.ViewRow;
import greenledger.domain.party.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/// One environment's reader over a DAX and a table that a test fills by hand, with a clock that it
/// turns.
final class Larder {

    static final TenantId TENANT = new TenantId("roma");
    static final ViewKey KEY = Rows.key(TENANT, "packer");

    private static final long MANY_BYTES = 1_000_000;

    final HandSource dax = new HandSource(ReadLevel.DAX);
    final HandSource table = new HandSource(ReadLevel.TABLE);
    final HandChanges changes = new HandChanges();
    final RecordedMetrics metrics = new RecordedMetrics();
    final HandSource truth = new HandSource(ReadLevel.TABLE);
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));
    final CachedReader reader;

    Larder() {
        this(Runnable::run, MANY_BYTES);
    }

    Larder(Executor executor, long mostBytes) {
        this.reader =
                new CachedReader(
                        new NoReader(),
                        new Sources(List.of(dax, table), truth),
                        changes,
                        metrics,
                        mostBytes,
                        now::get,
                        new Random(1),
                        executor);
    }

    /// No view is read past the caches.
    private record NoReader() implements ViewReader {
        @Override
        public Optional<ViewRow> find(ViewKey key, long least) {
            throw new AssertionError("Read past the caches: " + key);
        }

        @Override
        public Map<ViewKey, ViewRow> findAll(Collection<ViewKey> keys) {
            throw new AssertionError("Read past the caches: " + keys);
        }
    }

    /// Everywhere at once.
    void put(ViewKey key, ViewRow row) {
        dax.put(key, row);
        change(key, row);
    }

    /// In the table; DAX goes on telling what it knows.
    void change(ViewKey key, ViewRow row) {
        table.put(key, row);
        truth.put(key, row);
    }

    /// As the projector does.
    void tell(Map<ViewKey, Long> revisions) {
        changes.tell(now.get(), revisions);
    }

    void turn(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
    }

    long find(ViewKey key, long least) {
        return reader.find(key, least).map(row -> row.head().revision()).orElse(0L);
    }

    long find(ViewKey key) {
        return find(key, ViewReader.ANY);
    }

    ReadStatistics statistics(ReadLevel level) {
        return reader.statistics().stream()
                .filter(line -> line.level() == level && line.view().equals(KEY.view()))
                .findFirst()
                .orElseThrow();
    }
}
