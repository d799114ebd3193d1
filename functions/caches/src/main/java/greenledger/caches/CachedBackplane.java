package greenledger.caches;

import greenledger.aws.AwsBackplane;
import greenledger.caches.warming.Anticipation;
import greenledger.caches.warming.Prefetch;
import greenledger.caches.warming.WarmingPolicy;
import greenledger.core.Backplane;
import greenledger.core.DelegatingBackplane;
import greenledger.core.ReadLevel;
import greenledger.core.TableReader;
import greenledger.core.ViewReader;
import greenledger.core.ViewStore;
import greenledger.core.ViewStore.Consistency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/// A backplane whose rows are read through caches.
///
/// @param delegate the same without any
public record CachedBackplane(Backplane delegate, ViewReader reader)
        implements DelegatingBackplane {

    /// A part of the memory that the smallest of our functions has.
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    /// DAX answers within a millisecond or two; what it cannot do in this time, the table can.
    private static final Duration DAX_LIMIT = Duration.ofMillis(50);

    /// Longer than a hot set takes to load; a reader who waits for more has lost by it.
    private static final Duration WARMING_LIMIT = Duration.ofMillis(250);

    public static CachedBackplane fromEnvironment() {
        return of(
                AwsBackplane.fromEnvironment(),
                System.getenv(),
                () -> ThreadLocalRandom.current().nextLong());
    }

    /// The caches of one execution environment: with DAX if `DAX_ENDPOINT` names a cluster.
    public static CachedBackplane of(
            AwsBackplane table, Map<String, String> environment, RandomGenerator chance) {
        return of(table, environment, chance, MOST_BYTES);
    }

    /// @param mostBytes that the environment may remember, about; 0 for a measurement of what lies
    ///   behind its memory
    public static CachedBackplane of(
            AwsBackplane table,
            Map<String, String> environment,
            RandomGenerator chance,
            long mostBytes) {
        Executor executor = Thread::startVirtualThread;
        ViewStore views = table.views();
        Anticipation anticipation =
                new Anticipation(
                        WarmingPolicy.USUAL,
                        table,
                        chance,
                        task -> within(WARMING_LIMIT, executor, task));
        Prefetch prefetch = anticipation.prefetch();
        List<RowSource> sources = new ArrayList<>();
        Optional.ofNullable(environment.get("DAX_ENDPOINT"))
                .filter(endpoint -> !endpoint.isBlank())
                .map(endpoint ->
                        new DaxSource(
                                endpoint, table.settings().viewsTable(), DAX_LIMIT, environment))
                .map(dax ->
                        new GuardedSource(dax, DAX_LIMIT, executor, table.clock(), table.metrics()))
                .map(dax -> new PrefetchingSource(dax, prefetch::with))
                .ifPresent(sources::add);
        sources.add(new ViewStoreSource(ReadLevel.TABLE, views, Consistency.EVENTUAL));
        CachedReader reader =
                new CachedReader(
                        new TableReader(views),
                        new Sources(
                                sources,
                                new ViewStoreSource(ReadLevel.TABLE, views, Consistency.STRONG)),
                        table.changes(),
                        table.metrics(),
                        mostBytes,
                        table.clock(),
                        chance,
                        executor);
        return new CachedBackplane(table, anticipation.over(reader));
    }

    private static void within(Duration limit, Executor executor, Runnable task) {
        Within.limit(
                limit,
                executor,
                () -> {
                    task.run();
                    return true;
                });
    }
}
