package greenledger.caches;

import greenledger.aws.AwsBackplane;
import greenledger.caches.warming.Anticipation;
import greenledger.caches.warming.Prefetch;
import greenledger.caches.warming.WarmingPolicy;
import greenledger.core.Backoff;
import greenledger.core.Backplane;
import greenledger.core.Bus;
import greenledger.core.CommitLog;
import greenledger.core.DeadExecutions;
import greenledger.core.EventStore;
import greenledger.core.Executions;
import greenledger.core.IdempotencyRecords;
import greenledger.core.Issuer;
import greenledger.core.Ledger;
import greenledger.core.Metrics;
import greenledger.core.Notices;
import greenledger.core.Parking;
import greenledger.core.Payments;
import greenledger.core.Post;
import greenledger.core.ReadLevel;
import greenledger.core.RecentChanges;
import greenledger.core.Registry;
import greenledger.core.StreamScan;
import greenledger.core.TableReader;
import greenledger.core.TaskTokens;
import greenledger.core.ViewReader;
import greenledger.core.ViewStore;
import greenledger.core.ViewStore.Consistency;
import greenledger.core.deadletter.DeadLetters;
import greenledger.core.deadletter.Failures;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/// A backplane whose rows are read through caches.
///
/// @param table the same without any
public record CachedBackplane(Backplane table, ViewReader reader) implements Backplane {

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

    @Override
    public EventStore events() {
        return table.events();
    }

    @Override
    public CommitLog log() {
        return table.log();
    }

    @Override
    public IdempotencyRecords idempotency() {
        return table.idempotency();
    }

    @Override
    public ViewStore views() {
        return table.views();
    }

    @Override
    public RecentChanges changes() {
        return table.changes();
    }

    @Override
    public Parking parking() {
        return table.parking();
    }

    @Override
    public StreamScan scan() {
        return table.scan();
    }

    @Override
    public Registry registry() {
        return table.registry();
    }

    @Override
    public Metrics metrics() {
        return table.metrics();
    }

    @Override
    public Bus bus() {
        return table.bus();
    }

    @Override
    public Payments payments() {
        return table.payments();
    }

    @Override
    public Ledger ledger() {
        return table.ledger();
    }

    @Override
    public Notices notices() {
        return table.notices();
    }

    @Override
    public Post post() {
        return table.post();
    }

    @Override
    public Executions executions() {
        return table.executions();
    }

    @Override
    public DeadExecutions deadExecutions() {
        return table.deadExecutions();
    }

    @Override
    public TaskTokens taskTokens() {
        return table.taskTokens();
    }

    @Override
    public Issuer issuer() {
        return table.issuer();
    }

    @Override
    public InstantSource clock() {
        return table.clock();
    }

    @Override
    public Backoff backoff() {
        return table.backoff();
    }

    @Override
    public Failures failures() {
        return table.failures();
    }

    @Override
    public DeadLetters deadLetters() {
        return table.deadLetters();
    }
}
