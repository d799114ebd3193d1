package greenledger.aws;

import greenledger.core.Backoff;
import greenledger.core.Backplane;
import greenledger.core.Bus;
import greenledger.core.CommitLog;
import greenledger.core.EventStore;
import greenledger.core.Executions;
import greenledger.core.IdempotencyRecords;
import greenledger.core.Issuer;
import greenledger.core.Metrics;
import greenledger.core.Parking;
import greenledger.core.Registry;
import greenledger.core.StreamScan;
import greenledger.core.TaskTokens;
import greenledger.core.ViewStore;
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
        StreamScan scan,
        Registry registry,
        Metrics metrics,
        Bus bus,
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
        return new AwsBackplane(
                new DynamoEventStore(clients.dynamo(), settings.eventsTable()),
                new DynamoIdempotencyRecords(clients.dynamo(), settings.idempotencyTable()),
                new DynamoViewStore(clients.dynamo(), settings.viewsTable()),
                new DynamoParking(clients.dynamo(), settings.viewsTable(), bus, clock),
                new DynamoStreamScan(clients.dynamo(), settings.eventsTable()),
                new DynamoRegistry(clients.dynamo(), settings.viewsTable()),
                new EmbeddedMetrics(clock, System.out),
                bus,
                new StepFunctionsExecutions(clients.executions(), settings.transferStateMachine()),
                new DynamoTaskTokens(clients.dynamo(), settings.taskTokensTable()),
                settings.issuer(),
                clock,
                backoff);
    }

    @Override
    public CommitLog log() {
        return events;
    }
}
