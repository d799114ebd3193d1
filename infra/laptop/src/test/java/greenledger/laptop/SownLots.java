package greenledger.laptop;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import greenledger.aws.DynamoEventStore;
import greenledger.core.Commit;
import greenledger.core.EventStore;
import greenledger.core.EventStore.Appended.Stored;
import greenledger.core.Head;
import greenledger.core.StoredEvent;
import greenledger.core.StreamKey;
import greenledger.core.Streams;
import greenledger.domain.party.TenantId;
import greenledger.local.engine.AwsClients;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// Lots to which the same happened as to another one, each put straight into the table of a running
/// ledger in one go: it reads of them in the table's stream, a hundred thousand commits within
/// minutes.
record SownLots(DynamoDbClient tables, TenantId tenant) {

    private static final String TABLE = "local-EventsTable";

    private static final int HANDS = 8;

    /// @param home where the ledger notes the place of its tables
    static void sow(Path home, int port, TenantId tenant, LoadedLot first, List<LoadedLot> others)
            throws Exception {
        URI tables = tables(home, port);
        try (AwsClients clients = new AwsClients("eu-central-1", tables, tables);
                ExecutorService hands = Executors.newFixedThreadPool(HANDS)) {
            SownLots sown = new SownLots(clients.dynamoDb(), tenant);
            List<Commit> story = new ArrayList<>();
            new DynamoEventStore(sown.tables, TABLE).read(sown.stream(first), 0, story::add);
            List<Future<?>> all = new ArrayList<>();
            for (LoadedLot lot : others) {
                all.add(hands.submit(() -> sown.sow(story, first, lot)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
    }

    private void sow(List<Commit> story, LoadedLot first, LoadedLot lot) {
        Bundle bundle = new Bundle();
        EventStore store = new DynamoEventStore(bundle, TABLE);
        Head head = Head.EMPTY;
        for (Commit commit : story) {
            List<StoredEvent> events =
                    commit.events().stream().map(event -> of(event, first, lot)).toList();
            Commit copy = Commit.after(head, stream(lot), commit.metadata(), events);
            assertInstanceOf(Stored.class, store.append(copy));
            head = copy.head();
        }
        tables.transactWriteItems(all -> all.transactItems(bundle.puts()));
    }

    /// Keeps what is to be written for a transaction of all of it.
    private record Bundle(List<TransactWriteItem> puts) implements DynamoDbClient {

        Bundle() {
            this(new ArrayList<>());
        }

        @Override
        public PutItemResponse putItem(PutItemRequest asked) {
            puts.add(
                    TransactWriteItem.builder()
                            .put(put ->
                                    put.tableName(asked.tableName())
                                            .item(asked.item())
                                            .conditionExpression(asked.conditionExpression()))
                            .build());
            return PutItemResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }

    private static StoredEvent of(StoredEvent event, LoadedLot first, LoadedLot lot) {
        return new StoredEvent(
                event.type(),
                event.version(),
                event.json().replace('"' + first.id() + '"', '"' + lot.id() + '"'));
    }

    private StreamKey stream(LoadedLot lot) {
        return Streams.LOTS.stream(tenant, lot.id()).key();
    }

    private static URI tables(Path home, int port) throws IOException {
        return URI.create(Files.readAllLines(home.resolve(".greenledger/up-" + port)).getLast());
    }
}
