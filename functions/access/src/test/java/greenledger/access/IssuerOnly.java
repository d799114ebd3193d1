package greenledger.access;

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
import greenledger.core.RecentChanges;
import greenledger.core.Registry;
import greenledger.core.Rollout;
import greenledger.core.StreamScan;
import greenledger.core.TaskTokens;
import greenledger.core.ViewStore;
import greenledger.core.deadletter.DeadLetters;
import greenledger.core.deadletter.Failures;
import java.time.InstantSource;

/// All that an authorizer may reach for: it has no business with what is stored.
record IssuerOnly(Issuer issuer, InstantSource clock) implements Backplane {

    @Override
    public EventStore events() {
        throw outOfReach();
    }

    @Override
    public CommitLog log() {
        throw outOfReach();
    }

    @Override
    public IdempotencyRecords idempotency() {
        throw outOfReach();
    }

    @Override
    public ViewStore views() {
        throw outOfReach();
    }

    @Override
    public RecentChanges changes() {
        throw outOfReach();
    }

    @Override
    public Parking parking() {
        throw outOfReach();
    }

    @Override
    public StreamScan scan() {
        throw outOfReach();
    }

    @Override
    public Registry registry() {
        throw outOfReach();
    }

    @Override
    public Metrics metrics() {
        throw outOfReach();
    }

    @Override
    public Bus bus() {
        throw outOfReach();
    }

    @Override
    public Payments payments() {
        throw outOfReach();
    }

    @Override
    public Notices notices() {
        throw outOfReach();
    }

    @Override
    public Post post() {
        throw outOfReach();
    }

    @Override
    public Ledger ledger() {
        throw outOfReach();
    }

    @Override
    public DeadExecutions deadExecutions() {
        throw outOfReach();
    }

    @Override
    public Executions executions() {
        throw outOfReach();
    }

    @Override
    public Failures failures() {
        throw outOfReach();
    }

    @Override
    public Rollout rollout() {
        throw outOfReach();
    }

    @Override
    public DeadLetters deadLetters() {
        throw outOfReach();
    }

    @Override
    public TaskTokens taskTokens() {
        throw outOfReach();
    }

    @Override
    public Backoff backoff() {
        throw outOfReach();
    }

    private static AssertionError outOfReach() {
        return new AssertionError("An authorizer needs the issuer and the time, nothing else.");
    }
}
