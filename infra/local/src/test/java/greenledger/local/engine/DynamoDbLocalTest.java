package greenledger.local.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.dynamodblocal.DynamoDbLocal;
import greenledger.dynamodblocal.Ports;
import greenledger.local.Parcels;
import greenledger.local.template.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The engine as a process: its tables outlive it, and it leaves nothing behind.
@Tag("slow")
class DynamoDbLocalTest {

    private static final Map<String, AttributeValue> PARCEL =
            Map.of("id", AttributeValue.fromS("p-1"));

    @TempDir private Path folder;

    @Test
    void tables_and_items_outlive_the_process() {
        long pid;
        try (DynamoDbLocal engine = start(Ports.free());
                AwsClients clients = clients(engine)) {
            pid = engine.pid();
            new Tables(clients.dynamoDb()).provision(List.of(parcels("id")));
            clients.dynamoDb().putItem(asked -> asked.tableName("parcels").item(PARCEL));
        }
        assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));

        try (DynamoDbLocal engine = start(Ports.free());
                AwsClients clients = clients(engine)) {
            Tables tables = new Tables(clients.dynamoDb());
            tables.provision(List.of(parcels("id")));
            assertEquals(
                    PARCEL,
                    clients.dynamoDb()
                            .getItem(asked -> asked.tableName("parcels").key(PARCEL))
                            .item());

            IllegalStateException refused =
                    assertThrows(
                            IllegalStateException.class,
                            () -> tables.provision(List.of(parcels("number"))));
            assertTrue(
                    refused.toString().contains("Table parcels exists and differs from the"),
                    refused::toString);
        }
    }

    @Test
    void a_class_path_that_was_not_built_is_named() {
        IllegalStateException refused =
                assertThrows(
                        IllegalStateException.class,
                        () -> DynamoDbLocal.start(folder.resolve("lib")));

        assertTrue(refused.toString().contains("build the module infra/dynamodb-local first"));
    }

    @Test
    void an_engine_that_cannot_start_says_what_it_said() {
        Path empty = folder.resolve("lib");
        assertTrue(empty.toFile().mkdir());

        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> DynamoDbLocal.start(empty));

        assertTrue(refused.toString().contains("ClassNotFoundException"), refused::toString);
    }

    private DynamoDbLocal start(int port) {
        return DynamoDbLocal.start(Parcels.engines(), port, folder, folder.resolve("log"));
    }

    private static AwsClients clients(DynamoDbLocal engine) {
        return new AwsClients("eu-central-1", engine.endpoint(), engine.endpoint());
    }

    private static Table parcels(String key) {
        return new Table(
                "parcels",
                Map.of(key, "S"),
                new Table.Key(key, Optional.empty()),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
