package greenledger.laptop.explore;

import greenledger.aws.payment.EmbeddedPayments;
import greenledger.core.Backplane;
import greenledger.core.Commands;
import greenledger.core.DelegatingBackplane;
import greenledger.core.EventStore;
import greenledger.core.Executions;
import greenledger.core.Ledger;
import greenledger.core.Notices;
import greenledger.core.Payments;
import greenledger.core.Streams;
import greenledger.core.TaskTokens;
import greenledger.domain.payment.Accounts;

/// The backplane of the cloud, but for the machine and the notices, which are the stage's, and for
/// the pen.
record StageBackplane(Backplane delegate, Executions executions, Notices notices, Pen pen)
        implements DelegatingBackplane {

    @Override
    public EventStore events() {
        return new StageEvents(delegate.events(), pen);
    }

    @Override
    public Payments payments() {
        return new EmbeddedPayments(
                new Commands<>(events(), backoff(), Accounts.decider(), Streams.ACCOUNTS), clock());
    }

    @Override
    public Ledger ledger() {
        return new StageLedger(delegate.ledger(), pen);
    }

    @Override
    public TaskTokens taskTokens() {
        return new StageTokens(delegate.taskTokens(), pen);
    }
}
