package greenledger.local.ledger.explore;

import greenledger.aws.payment.EmbeddedPayments;
import greenledger.core.Backoff;
import greenledger.core.Backplane;
import greenledger.core.Bus;
import greenledger.core.Commands;
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
import greenledger.core.RecentChanges;
import greenledger.core.Registry;
import greenledger.core.Rollout;
import greenledger.core.StreamScan;
import greenledger.core.Streams;
import greenledger.core.TaskTokens;
import greenledger.core.ViewStore;
import greenledger.core.deadletter.DeadLetters;
import greenledger.core.deadletter.Failures;
import greenledger.domain.payment.Accounts;
import java.time.InstantSource;

/// The backplane of the cloud, but for the machine and the notices, which are the stage's, and for
/// the pen.
record StageBackplane(Backplane real, Executions executions, Notices notices, Pen pen)
        implements Backplane {

    @Override
    public EventStore events() {
        return new StageEvents(real.events(), pen);
    }

    @Override
    public CommitLog log() {
        return real.log();
    }

    @Override
    public IdempotencyRecords idempotency() {
        return real.idempotency();
    }

    @Override
    public ViewStore views() {
        return real.views();
    }

    @Override
    public Post post() {
        return real.post();
    }

    @Override
    public RecentChanges changes() {
        return real.changes();
    }

    @Override
    public Parking parking() {
        return real.parking();
    }

    @Override
    public StreamScan scan() {
        return real.scan();
    }

    @Override
    public Registry registry() {
        return real.registry();
    }

    @Override
    public Metrics metrics() {
        return real.metrics();
    }

    @Override
    public Bus bus() {
        return real.bus();
    }

    @Override
    public DeadExecutions deadExecutions() {
        return real.deadExecutions();
    }

    @Override
    public Payments payments() {
        return new EmbeddedPayments(
                new Commands<>(events(), backoff(), Accounts.decider(), Streams.ACCOUNTS), clock());
    }

    @Override
    public Ledger ledger() {
        return new StageLedger(real.ledger(), pen);
    }

    @Override
    public Failures failures() {
        return real.failures();
    }

    @Override
    public Rollout rollout() {
        return real.rollout();
    }

    @Override
    public DeadLetters deadLetters() {
        return real.deadLetters();
    }

    @Override
    public TaskTokens taskTokens() {
        return new StageTokens(real.taskTokens(), pen);
    }

    @Override
    public Issuer issuer() {
        return real.issuer();
    }

    @Override
    public InstantSource clock() {
        return real.clock();
    }

    @Override
    public Backoff backoff() {
        return real.backoff();
    }
}
