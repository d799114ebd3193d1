package greenledger.core;

import greenledger.core.deadletter.DeadLetters;
import greenledger.core.deadletter.Failures;
import java.time.InstantSource;

/// Everything a handler may reach for. One is built per execution environment.
public interface Backplane {

    EventStore events();

    /// The same streams, to be read only.
    CommitLog log();

    IdempotencyRecords idempotency();

    ViewStore views();

    /// Rows of the same views, as queries read them: straight from the table where nothing nearer
    /// is at hand.
    default ViewReader reader() {
        return new TableReader(views());
    }

    RecentChanges changes();

    Parking parking();

    /// All streams, to be walked.
    StreamScan scan();

    Registry registry();

    Metrics metrics();

    Bus bus();

    Payments payments();

    Ledger ledger();

    Notices notices();

    Post post();

    /// Of the state machine of transfers.
    Executions executions();

    /// Of the same machine.
    DeadExecutions deadExecutions();

    TaskTokens taskTokens();

    /// Of items of batches.
    Failures failures();

    DeadLetters deadLetters();

    Rollout rollout();

    Issuer issuer();

    InstantSource clock();

    Backoff backoff();
}
