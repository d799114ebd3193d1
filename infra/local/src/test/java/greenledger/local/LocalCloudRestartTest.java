package greenledger.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A local cloud with a data directory, stopped and started again.
@Tag("proof")
class LocalCloudRestartTest {

    private static final Map<String, AttributeValue> KEY =
            Map.of("id", AttributeValue.fromS("p-1"));
    private static final Map<String, AttributeValue> PARCEL =
            Map.of("id", AttributeValue.fromS("p-1"), "city", AttributeValue.fromS("Fresno"));

    @TempDir private Path folder;

    @Test
    void what_was_put_and_what_was_delivered_is_known_after_a_restart()
            throws InterruptedException {
        LinkedBlockingQueue<String> seen = new LinkedBlockingQueue<>();
        try (LocalCloud cloud = LocalCloud.start(Parcels.options(seen).in(folder))) {
            put(cloud, PARCEL);
            assertEquals("INSERT p-1", next(seen));

            IllegalStateException refused =
                    assertThrows(
                            IllegalStateException.class,
                            () -> LocalCloud.start(Parcels.options(seen).in(folder)));
            assertTrue(
                    refused.toString()
                            .contains("in use by process " + ProcessHandle.current().pid()),
                    refused::toString);
        }

        LinkedBlockingQueue<String> seenAfter = new LinkedBlockingQueue<>();
        try (LocalCloud cloud = LocalCloud.start(Parcels.options(seenAfter).in(folder))) {
            assertEquals(
                    PARCEL,
                    cloud.clients()
                            .dynamoDb()
                            .getItem(asked -> asked.tableName("local-ParcelsTable").key(KEY))
                            .item());
            put(cloud, Map.of("id", AttributeValue.fromS("p-2")));
            String first = next(seenAfter);
            assertTrue(
                    first.equals("INSERT p-2") || first.equals("INSERT p-1"),
                    () -> "at least once, and in order, but came: " + first);
        }
    }

    private static void put(LocalCloud cloud, Map<String, AttributeValue> item) {
        cloud.clients()
                .dynamoDb()
                .putItem(asked -> asked.tableName("local-ParcelsTable").item(item));
    }

    private static String next(LinkedBlockingQueue<String> seen) throws InterruptedException {
        return Optional.ofNullable(seen.poll(10, TimeUnit.SECONDS)).orElse("nothing");
    }
}
