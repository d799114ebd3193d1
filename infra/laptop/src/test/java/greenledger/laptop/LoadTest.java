package greenledger.laptop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.dynamodblocal.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sixteen clients at once, and the whole system killed in the middle: what was acknowledged is
/// there, once.
///
/// 30 lots in `verify`; `-Dgreenledger.load=1000` for the long form.
@Tag("proof")
class LoadTest {

    private static final int CLIENTS = 16;
    private static final int LOTS = Integer.getInteger("greenledger.load", 30);

    /// How long nothing at all may happen.
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir Path data;
    @TempDir Path home;

    private final AtomicInteger acknowledged = new AtomicInteger();

    @Test
    void whatever_was_acknowledged_is_there_once_although_all_was_killed_in_the_middle()
            throws Exception {
        int port = Ports.free();
        String token = Tokens.at(home, "orchard", "packer-1", "packer");
        LedgerClient client = new LedgerClient(LedgerProcess.url(port), token);
        LedgerProcess first = LedgerProcess.start(port, data, home);
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            long began = System.nanoTime();
            List<Future<?>> stories = new ArrayList<>();
            for (int i = 0; i < LOTS; i++) {
                LoadedLot lot = new LoadedLot(i);
                stories.add(clients.submit(() -> tell(client, lot)));
            }
            until(acknowledged::get, LOTS * LoadedLot.FACTS / 2);
            first.kill();
            try (LedgerProcess _ = LedgerProcess.start(port, data, home)) {
                for (Future<?> story : stories) {
                    story.get();
                }
                double seconds = (System.nanoTime() - began) / 1e9;
                System.out.printf(
                        "%d facts acknowledged in %.1f s, one kill and restart among them%n",
                        acknowledged.get(), seconds);
                awaitViews(client);
                for (int i = 0; i < LOTS; i++) {
                    check(client, new LoadedLot(i));
                }
            }
        }
        assertEquals(LOTS * LoadedLot.FACTS, acknowledged.get());
    }

    private void tell(LedgerClient client, LoadedLot lot) {
        for (int fact = 0; fact < LoadedLot.FACTS; fact++) {
            long revision = client.post(lot.path(fact), lot.key(fact), lot.body(fact));
            assertEquals(fact + 1, revision, lot + " fact " + fact);
            acknowledged.incrementAndGet();
        }
    }

    private static void awaitViews(LedgerClient client) {
        long began = System.nanoTime();
        for (int i = 0; i < LOTS; i++) {
            String path = "/lots/" + new LoadedLot(i).id();
            until(() -> client.get(path).path("revision").asLong(), LoadedLot.FACTS);
        }
        System.out.printf(
                "The views had all of it %.1f s after the last acknowledgement%n",
                (System.nanoTime() - began) / 1e9);
    }

    private static void check(LedgerClient client, LoadedLot lot) {
        JsonNode history = client.get("/lots/" + lot.id() + "/history?limit=100").path("items");
        assertEquals(LoadedLot.FACTS, history.size(), lot + " in its history");
        String previous = "0".repeat(64);
        for (int i = 0; i < history.size(); i++) {
            assertEquals(i + 1, history.get(i).path("revision").asLong(), lot + " revision");
            assertEquals(previous, history.get(i).path("previous").asText(), lot + " is chained");
            previous = history.get(i).path("hash").asText();
        }
        JsonNode view = client.get("/lots/" + lot.id());
        assertEquals(3, view.path("priceHistory").size(), lot + " prices");
        assertEquals(3, view.path("gradeHistory").size(), lot + " grades");
        assertEquals(3, view.path("movements").size(), lot + " movements");
    }

    /// Waits as long as the count still grows.
    private static void until(LongSupplier count, long enough) {
        long last = -1;
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (long now = count.getAsLong(); now < enough; now = count.getAsLong()) {
            if (now > last) {
                last = now;
                end = System.nanoTime() + PATIENCE.toNanos();
            } else if (System.nanoTime() > end) {
                throw new AssertionError(
                        "Still %d of %d after %s".formatted(now, enough, PATIENCE));
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
