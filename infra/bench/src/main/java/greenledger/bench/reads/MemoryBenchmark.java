package greenledger.bench.reads;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import greenledger.caches.CachedReader;
import greenledger.caches.RowSource;
import greenledger.caches.Sources;
import greenledger.core.Hash;
import greenledger.core.Head;
import greenledger.core.Json;
import greenledger.core.Moment;
import greenledger.core.ReadLevel;
import greenledger.core.RecentChanges;
import greenledger.core.ViewKey;
import greenledger.core.ViewReader;
import greenledger.core.ViewRow;
import greenledger.core.WallClock;
import greenledger.domain.measure.CurrencyCode;
import greenledger.domain.measure.Money;
import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import greenledger.domain.view.AccountView;
import greenledger.domain.view.AccountViews;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/// A row that the environment remembers, beside the same row out of Caffeine alone.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MemoryBenchmark {

    private static final int ROWS = 1_024;
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final List<ViewKey> keys =
            IntStream.range(0, ROWS)
                    .mapToObj(row ->
                            ViewKey.of(new AccountViews(), new TenantId("roma"), "party-" + row))
                    .toList();
    private final Cache<ViewKey, Optional<ViewRow>> bounded =
            Caffeine.newBuilder().maximumSize(2 * ROWS).build();
    private final Cache<ViewKey, Optional<ViewRow>> expiring =
            Caffeine.newBuilder()
                    .maximumSize(2 * ROWS)
                    .expireAfterWrite(Duration.ofHours(1))
                    .build();
    private final Cache<ViewKey, Optional<ViewRow>> counting =
            Caffeine.newBuilder()
                    .maximumSize(2 * ROWS)
                    .expireAfterWrite(Duration.ofHours(1))
                    .recordStats()
                    .build();
    private final InstantSource clock = WallClock.SYSTEM;
    private final LongAdder counter = new LongAdder();
    private final CachedReader reader =
            new CachedReader(
                    new Nowhere(),
                    new Sources(List.of(new Table(keys)), new Table(keys)),
                    new Nothing(),
                    MOST_BYTES,
                    clock,
                    () -> ThreadLocalRandom.current().nextLong(),
                    Runnable::run);

    /// A table that answers at once.
    private record Table(Map<ViewKey, ViewRow> rows) implements RowSource {

        private Table(List<ViewKey> keys) {
            this(keys.stream().collect(Collectors.toMap(Function.identity(), _ -> row())));
        }

        @Override
        public ReadLevel level() {
            return ReadLevel.TABLE;
        }

        @Override
        public Map<ViewKey, ViewRow> findAll(Collection<ViewKey> keys) {
            return rows;
        }
    }

    /// No view is read past the caches.
    private record Nowhere() implements ViewReader {
        @Override
        public Optional<ViewRow> find(ViewKey key, long least) {
            throw new IllegalStateException("Read past the caches: " + key);
        }

        @Override
        public Map<ViewKey, ViewRow> findAll(Collection<ViewKey> keys) {
            throw new IllegalStateException("Read past the caches: " + keys);
        }
    }

    /// Nothing changes.
    private record Nothing() implements RecentChanges {
        @Override
        public void tell(Instant now, Map<ViewKey, Long> revisions) {
            throw new IllegalStateException("Nothing changes here");
        }

        @Override
        public Changes between(Instant first, Instant last) {
            return new Changes(Map.of(), true);
        }
    }

    @Setup
    public void fill() {
        for (ViewKey key : keys) {
            bounded.put(key, Optional.of(row()));
            expiring.put(key, Optional.of(row()));
            counting.put(key, Optional.of(row()));
        }
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void caffeineAlone(Blackhole hole) {
        for (ViewKey key : keys) {
            hole.consume(bounded.get(key, _ -> Optional.empty()));
        }
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void caffeineThatExpires(Blackhole hole) {
        for (ViewKey key : keys) {
            hole.consume(expiring.get(key, _ -> Optional.empty()));
        }
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void caffeineThatExpiresAndCounts(Blackhole hole) {
        for (ViewKey key : keys) {
            hole.consume(counting.get(key, _ -> Optional.empty()));
        }
    }

    @Benchmark
    public long clockAlone() {
        return clock.millis();
    }

    @Benchmark
    public void counterAlone() {
        counter.increment();
    }

    /// As a handler reads: the request knows what time it is.
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void readerInARequest(Blackhole hole) {
        Moment.during(() -> readAll(hole));
    }

    /// As whoever reads outside of a request: each looks at the clock.
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void readerByTheClock(Blackhole hole) {
        readAll(hole);
    }

    private int readAll(Blackhole hole) {
        for (ViewKey key : keys) {
            hole.consume(reader.find(key, ViewReader.ANY));
        }
        return ROWS;
    }

    private static ViewRow row() {
        CurrencyCode dollars = new CurrencyCode("USD");
        AccountView account =
                new AccountView(
                        new PartyId("packer"),
                        dollars,
                        Money.none(dollars),
                        Money.none(dollars),
                        List.of(),
                        List.of());
        return new ViewRow(new Head(1, 1, Hash.NONE), Json.write(account), Map.of(), "", Map.of());
    }
}
