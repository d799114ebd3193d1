package greenledger.core;

import greenledger.core.deadletter.DeadLetters;
import greenledger.core.deadletter.Failures;
import java.time.InstantSource;

/// The parts of another backplane, but for those that are told otherwise.
public interface DelegatingBackplane extends Backplane {

    Backplane delegate();

    @Override
    default EventStore events() {
        return delegate().events();
    }

    @Override
    default CommitLog log() {
        return delegate().log();
    }

    @Override
    default IdempotencyRecords idempotency() {
        return delegate().idempotency();
    }

    @Override
    default ViewStore views() {
        return delegate().views();
    }

    @Override
    default RecentChanges changes() {
        return delegate().changes();
    }

    @Override
    default Parking parking() {
        return delegate().parking();
    }

    @Override
    default StreamScan scan() {
        return delegate().scan();
    }

    @Override
    default Registry registry() {
        return delegate().registry();
    }

    @Override
    default Metrics metrics() {
        return delegate().metrics();
    }

    @Override
    default Bus bus() {
        return delegate().bus();
    }

    @Override
    default Payments payments() {
        return delegate().payments();
    }

    @Override
    default Ledger ledger() {
        return delegate().ledger();
    }

    @Override
    default Notices notices() {
        return delegate().notices();
    }

    @Override
    default Post post() {
        return delegate().post();
    }

    @Override
    default Executions executions() {
        return delegate().executions();
    }

    @Override
    default DeadExecutions deadExecutions() {
        return delegate().deadExecutions();
    }

    @Override
    default TaskTokens taskTokens() {
        return delegate().taskTokens();
    }

    @Override
    default Failures failures() {
        return delegate().failures();
    }

    @Override
    default DeadLetters deadLetters() {
        return delegate().deadLetters();
    }

    @Override
    default Rollout rollout() {
        return delegate().rollout();
    }

    @Override
    default Issuer issuer() {
        return delegate().issuer();
    }

    @Override
    default InstantSource clock() {
        return delegate().clock();
    }

    @Override
    default Backoff backoff() {
        return delegate().backoff();
    }

    @Override
    default ViewReader reader() {
        return delegate().reader();
    }
}
