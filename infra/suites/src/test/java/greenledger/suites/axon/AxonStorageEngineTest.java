package greenledger.suites.axon;

import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import org.axonframework.conversion.json.JacksonConverter;
import org.axonframework.eventsourcing.eventstore.AggregateBasedStorageEngineTestSuite;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbServiceClientConfiguration;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// What Axon Framework asks of an engine for aggregates, asked of ours: all that Axon has switched
/// on itself.
@Tag("slow")
@ExtendWith({Engine.Ledgers.class, PrintedReason.class})
class AxonStorageEngineTest extends AggregateBasedStorageEngineTestSuite<LedgerStorageEngine> {

    private final Ledger ledger;
    private final DynamoDbStreamsClient tableStreams;

    AxonStorageEngineTest(Ledger ledger) {
        this.ledger = ledger;
        this.tableStreams = streamsClient(ledger.table().serviceClientConfiguration());
    }

    @AfterEach
    void close() {
        tableStreams.close();
    }

    @Override
    protected LedgerStorageEngine buildStorageEngine() {
        AggregateStreams streams =
                new AggregateStreams(ledger.backplane().events(), Ledger.anotherTenant());
        GlobalOrder order =
                new GlobalOrder(
                        tableStreams,
                        ledger.table()
                                .describeTable(asked -> asked.tableName(Ledger.EVENTS))
                                .table()
                                .latestStreamArn(),
                        streams.store(),
                        streams.tenant());
        return new LedgerStorageEngine(streams, order, new JacksonConverter());
    }

    @Override
    protected @Nullable ProcessingContext processingContext() {
        return null;
    }

    @Override
    protected long globalSequenceOfEvent(long position) {
        return position;
    }

    @Override
    protected TrackingToken trackingTokenAt(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    @Override
    protected EventMessage convertPayload(EventMessage original) {
        return original.withConvertedPayload(String.class, converter);
    }

    private static DynamoDbStreamsClient streamsClient(DynamoDbServiceClientConfiguration same) {
        return DynamoDbStreamsClient.builder()
                .endpointOverride(same.endpointOverride().orElseThrow())
                .region(same.region())
                .credentialsProvider(same.credentialsProvider())
                .build();
    }
}
