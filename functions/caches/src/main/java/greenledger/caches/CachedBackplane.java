package greenledger.caches;

import greenledger.aws.AwsBackplane;
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
import greenledger.core.Registry;
import greenledger.core.StreamScan;
import greenledger.core.TaskTokens;
import greenledger.core.ViewReader;
import greenledger.core.ViewStore;
import greenledger.core.deadletter.DeadLetters;
import greenledger.core.deadletter.Failures;
import java.time.InstantSource;

/// A backplane whose rows are read through caches.
///
/// @param table the same without any
public record CachedBackplane(Backplane table, ViewReader reader) implements Backplane {

    public static CachedBackplane fromEnvironment() {
        return over(AwsBackplane.fromEnvironment());
    }

    /// One environment's.
    public static CachedBackplane over(Backplane table) {
        return new CachedBackplane(table, table.reader());
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
