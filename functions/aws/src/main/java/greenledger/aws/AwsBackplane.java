package greenledger.aws;

import greenledger.aws.deadletter.DynamoFailures;
import greenledger.aws.deadletter.DynamoStreamRecords;
import greenledger.aws.deadletter.LambdaInvocations;
import greenledger.aws.deadletter.SqsDeadLetterQueues;
import greenledger.aws.notice.DynamoChannelBook;
import greenledger.aws.notice.DynamoInbox;
import greenledger.aws.notice.HttpWebhooks;
import greenledger.aws.notice.SesMail;
import greenledger.aws.payment.EmbeddedPayments;
import greenledger.aws.payment.HttpPayments;
import greenledger.aws.rollout.CodeDeployRollout;
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
import greenledger.core.WallClock;
import greenledger.core.deadletter.DeadLetters;
import greenledger.core.deadletter.Failures;
import greenledger.domain.payment.Accounts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/// The backplane on AWS, and on whatever answers in AWS's place. A part is built when a handler
/// asks for it.
public record AwsBackplane(Settings settings, Clients clients, InstantSource clock, Backoff backoff)
        implements Backplane {

    /// No view is kept up to date any later for the sake of those who only listen.
    private static final Duration ANNOUNCING = Duration.ofMillis(500);

    public static AwsBackplane fromEnvironment() {
        Map<String, String> environment = System.getenv();
        SnapshotHook.register(environment);
        return over(environment, Clients.from(environment));
    }

    static AwsBackplane over(Map<String, String> environment, Clients clients) {
        return new AwsBackplane(
                Settings.from(environment), clients, WallClock.SYSTEM, JitteredBackoff.system());
    }

    @Override
    public EventStore events() {
        return new DynamoEventStore(clients.dynamo(), settings.eventsTable());
    }

    @Override
    public CommitLog log() {
        return events();
    }

    @Override
    public IdempotencyRecords idempotency() {
        return new DynamoIdempotencyRecords(clients.dynamo(), settings.idempotencyTable());
    }

    @Override
    public ViewStore views() {
        return new DynamoViewStore(clients.dynamo(), settings.viewsTable());
    }

    @Override
    public RecentChanges changes() {
        RecentChanges changes = new DynamoRecentChanges(clients.dynamo(), settings.viewsTable());
        return settings.announceChanges()
                ? new AnnouncedChanges(
                        changes, new EventBridgeBus(clients.bus(), settings.eventBus(), ANNOUNCING))
                : changes;
    }

    @Override
    public Parking parking() {
        return new DynamoParking(clients.dynamo(), settings.viewsTable(), bus(), clock);
    }

    @Override
    public StreamScan scan() {
        return new DynamoStreamScan(clients.dynamo(), settings.eventsTable());
    }

    @Override
    public Registry registry() {
        return new DynamoRegistry(clients.dynamo(), settings.viewsTable());
    }

    @Override
    public Metrics metrics() {
        return new EmbeddedMetrics();
    }

    @Override
    public Bus bus() {
        return new EventBridgeBus(clients.bus(), settings.eventBus());
    }

    @Override
    public Payments payments() {
        return settings.paymentProvider()
                .<Payments>map(provider -> new HttpPayments(provider, clock))
                .orElseGet(() ->
                        new EmbeddedPayments(
                                new Commands<>(
                                        events(), backoff, Accounts.decider(), Streams.ACCOUNTS),
                                clock));
    }

    @Override
    public Ledger ledger() {
        return new DynamoLedger(clients.dynamo(), settings.ledgerTable(), backoff);
    }

    @Override
    public Notices notices() {
        return new SqsNotices(clients.queues(), settings.noticesQueue());
    }

    @Override
    public Post post() {
        return new Post(
                new DynamoInbox(clients.dynamo(), settings.noticesTable()),
                new DynamoChannelBook(clients.dynamo(), settings.noticesTable()),
                HttpWebhooks.of(clock, settings.privateWebhooks()),
                new SesMail(clients.mail(), settings.mailFrom()));
    }

    @Override
    public Executions executions() {
        return new StepFunctionsExecutions(
                clients.executions(), settings.transferStateMachineAlias());
    }

    @Override
    public DeadExecutions deadExecutions() {
        return new StepFunctionsDeadExecutions(
                clients.executions(), settings.transferStateMachine());
    }

    @Override
    public TaskTokens taskTokens() {
        return new DynamoTaskTokens(clients.dynamo(), settings.taskTokensTable());
    }

    @Override
    public Failures failures() {
        return new DynamoFailures(clients.dynamo(), settings.failuresTable(), clock);
    }

    @Override
    public DeadLetters deadLetters() {
        return new DeadLetters(
                new SqsDeadLetterQueues(clients.queues(), settings.deadLetterQueues()),
                failures(),
                new DynamoStreamRecords(
                        clients.streams(), clients.dynamo(), settings.eventsTable()),
                new LambdaInvocations(clients.functions()),
                bus());
    }

    @Override
    public Rollout rollout() {
        return new CodeDeployRollout(
                settings.newVersions(),
                new LambdaInvocations(clients.functions()),
                clients.rollouts());
    }

    @Override
    public Issuer issuer() {
        return settings.issuer();
    }
}
