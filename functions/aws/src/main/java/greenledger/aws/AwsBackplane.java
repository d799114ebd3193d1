package greenledger.aws;

import greenledger.aws.payment.EmbeddedPayments;
import greenledger.aws.payment.HttpPayments;
import greenledger.core.Backoff;
import greenledger.core.Backplane;
import greenledger.core.Bus;
import greenledger.core.Commands;
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
import greenledger.core.Streams;
import greenledger.core.TaskTokens;
import greenledger.core.ViewStore;
import greenledger.domain.payment.Accounts;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;

/// The backplane on AWS, and on whatever answers in AWS's place.
public record AwsBackplane(
        EventStore events,
        IdempotencyRecords idempotency,
        ViewStore views,
        Parking parking,
        Metrics metrics,
        Bus bus,
        Payments payments,
        Ledger ledger,
        Notices notices,
        Executions executions,
        TaskTokens taskTokens,
        Issuer issuer,
        InstantSource clock,
        Backoff backoff)
        implements Backplane {

    public static AwsBackplane fromEnvironment() {
        Map<String, String> environment = System.getenv();
        return of(
                Settings.from(environment),
                Clients.from(environment),
                Clock.tickMillis(ZoneOffset.UTC),
                JitteredBackoff.system());
    }

    public static AwsBackplane of(
            Settings settings, Clients clients, InstantSource clock, Backoff backoff) {
        Bus bus = new EventBridgeBus(clients.bus(), settings.eventBus());
        EventStore events = new DynamoEventStore(clients.dynamo(), settings.eventsTable());
        return new AwsBackplane(
                events,
                new DynamoIdempotencyRecords(clients.dynamo(), settings.idempotencyTable()),
                new DynamoViewStore(clients.dynamo(), settings.viewsTable()),
                new DynamoParking(clients.dynamo(), settings.viewsTable(), bus, clock),
                new EmbeddedMetrics(clock, System.out),
                bus,
                payments(settings, events, clock, backoff),
                new DynamoLedger(clients.dynamo(), settings.ledgerTable(), backoff),
                new SqsNotices(clients.queues(), settings.noticesQueue()),
                new StepFunctionsExecutions(clients.executions(), settings.transferStateMachine()),
                new DynamoTaskTokens(clients.dynamo(), settings.taskTokensTable()),
                settings.issuer(),
                clock,
                backoff);
    }

    private static Payments payments(
            Settings settings, EventStore events, InstantSource clock, Backoff backoff) {
        return settings.paymentProvider()
                .<Payments>map(provider -> new HttpPayments(provider, clock))
                .orElseGet(() ->
                        new EmbeddedPayments(
                                new Commands<>(
                                        events, backoff, Accounts.decider(), Streams.ACCOUNTS),
                                clock));
    }

    @Override
    public CommitLog log() {
        return events;
    }
}
