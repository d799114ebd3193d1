package greenledger.local.ledger;

import greenledger.core.Backoff;
import greenledger.core.Backplane;
import greenledger.core.Bus;
import greenledger.core.CommitLog;
import greenledger.core.DeadExecutions;
import greenledger.core.EventStore;
import greenledger.core.Executions;
import greenledger.core.IdempotencyRecords;
import greenledger.core.Issuer;
import greenledger.core.Metrics;
import greenledger.core.Notices;
import greenledger.core.Parking;
import greenledger.core.Payments;
import greenledger.core.Post;
import greenledger.core.RecentChanges;
import greenledger.core.Registry;
import greenledger.core.Rollout;
import greenledger.core.StreamScan;
import greenledger.core.TaskTokens;
import greenledger.core.ViewStore;
import greenledger.core.deadletter.DeadLetters;
import greenledger.core.deadletter.Failures;
import java.time.InstantSource;
import java.util.Queue;

/// A backplane on whose bus a test listens in.
///
/// @param deliveries how often an event is delivered
record OverheardBackplane(Backplane backplane, Queue<Bus.Message> heard, int deliveries)
        implements Backplane {

    @Override
    public EventStore events() {
        return backplane.events();
    }

    @Override
    public CommitLog log() {
        return backplane.log();
    }

    @Override
    public IdempotencyRecords idempotency() {
        return backplane.idempotency();
    }

    @Override
    public ViewStore views() {
        return backplane.views();
    }

    @Override
    public RecentChanges changes() {
        return backplane.changes();
    }

    @Override
    public Parking parking() {
        return backplane.parking();
    }

    @Override
    public StreamScan scan() {
        return backplane.scan();
    }

    @Override
    public Registry registry() {
        return backplane.registry();
    }

    @Override
    public Metrics metrics() {
        return backplane.metrics();
    }

    @Override
    public Bus bus() {
        return messages -> {
            for (int delivery = 0; delivery < deliveries; delivery++) {
                backplane.bus().publish(messages);
            }
            heard.addAll(messages);
        };
    }

    @Override
    public Payments payments() {
        return backplane.payments();
    }

    @Override
    public Notices notices() {
        return backplane.notices();
    }

    @Override
    public Post post() {
        return backplane.post();
    }

    @Override
    public greenledger.core.Ledger ledger() {
        return backplane.ledger();
    }

    @Override
    public DeadExecutions deadExecutions() {
        return backplane.deadExecutions();
    }

    @Override
    public Executions executions() {
        return backplane.executions();
    }

    @Override
    public Failures failures() {
        return backplane.failures();
    }

    @Override
    public Rollout rollout() {
        return backplane.rollout();
    }

    @Override
    public DeadLetters deadLetters() {
        return backplane.deadLetters();
    }

    @Override
    public TaskTokens taskTokens() {
        return backplane.taskTokens();
    }

    @Override
    public Issuer issuer() {
        return backplane.issuer();
    }

    @Override
    public InstantSource clock() {
        return backplane.clock();
    }

    @Override
    public Backoff backoff() {
        return backplane.backoff();
    }
}
