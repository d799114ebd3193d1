package greenledger.local.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.local.json.Json;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileDeliveriesTest {

    @Test
    void what_was_accepted_and_not_settled_is_found_again(@TempDir Path directory) {
        Path file = directory.resolve("deliveries");
        Delivery first = delivery("1");
        Delivery second = delivery("2");
        FileDeliveries killed = new FileDeliveries(file);
        killed.accept(List.of(first, second));
        killed.settle(first);
        try (FileDeliveries again = new FileDeliveries(file)) {
            assertEquals(List.of(second), again.unsettled());
            again.settle(second);
        }
        try (FileDeliveries empty = new FileDeliveries(file)) {
            assertEquals(List.of(), empty.unsettled());
        }
    }

    private static Delivery delivery(String id) {
        return new Delivery(
                id,
                "rule",
                "target",
                Json.object().put("text", "a\nb"),
                Instant.parse("2026-11-21T12:00:00Z"));
    }
}
