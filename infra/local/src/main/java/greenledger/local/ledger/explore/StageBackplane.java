package greenledger.local.ledger.explore;

import greenledger.core.Backoff;
import greenledger.core.Backplane;
import greenledger.core.Bus;
import greenledger.core.CommitLog;
import greenledger.core.EventStore;
import greenledger.core.Executions;
import greenledger.core.IdempotencyRecords;
import greenledger.core.Issuer;
import greenledger.core.Ledger;
import greenledger.core.Metrics;
import greenledger.core.Notices;
import greenledger.core.Parking;
import greenledger.core.Payments;
import greenledger.core.TaskTokens;
import greenledger.core.ViewStore;
import java.time.InstantSource;

/// The backplane of the cloud, but for the machine, which is the stage's, and the pen.
record StageBackplane(Backplane real, Executions executions, Pen pen) implements Backplane {

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
    public Bus bus() {
        return real.bus();
    }

    @Override
    public Ledger ledger() {
        return new StageLedger(real.ledger(), pen);
    }

    @Override
    public Payments payments() {
        return real.payments();
    }

    @Override
    public Notices notices() {
        return real.notices();
    }

    @Override
    public Parking parking() {
        return real.parking();
    }

    @Override
    public Metrics metrics() {
        return real.metrics();
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
