package greenledger.local.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.client.RebuildCommand;
import greenledger.local.client.http.Patience;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./greenledger rebuild` while facts go on, fifty a second, and the whole system killed at a
/// random moment: the view is read from new rows in the end, and none of the facts is missing.
///
/// 10 lots in `verify`; `-Dgreenledger.rebuild=10000` for the long form, 100,000 commits.
@Tag("proof")
class RebuildKilledTest {

    private static final int LOTS = Integer.getInteger("greenledger.rebuild", 10);
    private static final long SEED = Long.getLong("greenledger.seed", 1);
    private static final Duration BETWEEN_FACTS = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// How long a rebuild takes that is not killed.
    private static final int SECONDS = Math.max(4, LOTS / 100);

    @TempDir Path data;
    @TempDir Path home;

    private final AtomicBoolean over = new AtomicBoolean();
    private final int[] told = new int[LOTS];

    @Test
    void a_rebuild_that_is_killed_goes_on_and_misses_nothing() throws Exception {
        int port = freePort();
        LedgerClient client =
                new LedgerClient(
                        LedgerProcess.url(port), Tokens.at(home, "orchard", "packer-1", "packer"));
        String operator = Tokens.at(home, "orchard", "operator-1", "operator");
        LedgerProcess first = LedgerProcess.start(port, data, home);
        tellAll(client);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> facts = threads.submit(() -> goOn(client));
            Future<Integer> reads = threads.submit(() -> read(client));
            Future<Integer> runs = threads.submit(() -> rebuild(port, operator));
            LockSupport.parkNanos(
                    Duration.ofMillis(new Random(SEED).nextInt(SECONDS * 1000)).toNanos());
            first.kill();
            try (LedgerProcess _ = LedgerProcess.start(port, data, home)) {
                int needed = runs.get();
                over.set(true);
                facts.get();
                System.out.printf(
                        "Rebuilt over %d facts in %d runs, one kill and %d reads among them, seed"
                                + " %d%n",
                        total(), needed, reads.get(), SEED);
                JsonNode lots = versions(new LedgerClient(LedgerProcess.url(port), operator));
                assertEquals(
                        lots.path("previous").asInt() + 1,
                        lots.path("live").asInt(),
                        lots::toString);
                for (int i = 0; i < LOTS; i++) {
                    await(client, new LoadedLot(i), told[i]);
                }
            }
        }
    }

    private void tellAll(LedgerClient client) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(16)) {
            List<Future<?>> stories = new ArrayList<>();
            for (int i = 0; i < LOTS; i++) {
                int lot = i;
                stories.add(
                        clients.submit(() -> {
                            while (told[lot] < LoadedLot.FACTS) {
                                tell(client, lot);
                            }
                        }));
            }
            for (Future<?> story : stories) {
                story.get();
            }
        }
    }

    private void goOn(LedgerClient client) {
        Random random = new Random(SEED);
        while (!over.get()) {
            tell(client, random.nextInt(LOTS));
            LockSupport.parkNanos(BETWEEN_FACTS.toNanos());
        }
    }

    /// No row is ever seen further back than it was.
    private int read(LedgerClient client) {
        Random random = new Random(SEED);
        long[] seen = new long[LOTS];
        int reads = 0;
        while (!over.get()) {
            int lot = random.nextInt(LOTS);
            JsonNode view = client.get("/lots/" + new LoadedLot(lot).id());
            long revision = view.path("revision").asLong();
            assertTrue(
                    revision >= seen[lot],
                    "Lot " + lot + " went back from " + seen[lot] + ": " + view);
            seen[lot] = revision;
            reads++;
            LockSupport.parkNanos(BETWEEN_FACTS.toNanos());
        }
        return reads;
    }

    private void tell(LedgerClient client, int number) {
        LoadedLot lot = new LoadedLot(number);
        int fact = told[number];
        assertEquals(
                fact + 1, client.post(lot.path(fact), lot.key(fact), lot.body(fact)), lot + "");
        told[number] = fact + 1;
    }

    /// As often as it takes.
    private static int rebuild(int port, String operator) throws InterruptedException {
        String[] arguments = {
            "lot",
            "--url",
            LedgerProcess.url(port).toString(),
            "--token",
            operator,
            "--segments",
            "3",
            "--rate",
            Integer.toString(Math.max(1, LOTS * LoadedLot.FACTS / SECONDS))
        };
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        RebuildCommand command = new RebuildCommand(Patience.usual(), Clock.systemUTC(), false);
        int runs = 1;
        while (command.run(arguments, out, out) != 0) {
            assertTrue(runs < 50, said.toString(StandardCharsets.UTF_8));
            runs++;
        }
        return runs;
    }

    private static JsonNode versions(LedgerClient operator) {
        return operator.get("/operations")
                .path("views")
                .valueStream()
                .filter(view -> view.path("view").asText().equals("lot"))
                .findFirst()
                .orElseThrow();
    }

    private static void await(LedgerClient client, LoadedLot lot, int facts) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode view = client.get("/lots/" + lot.id());
        while (view.path("revision").asInt() != facts) {
            assertTrue(System.nanoTime() < end, lot + " is at " + view.path("revision"));
            LockSupport.parkNanos(BETWEEN_FACTS.toNanos());
            view = client.get("/lots/" + lot.id());
        }
        int changes =
                view.path("priceHistory").size()
                        + view.path("gradeHistory").size()
                        + view.path("movements").size();
        assertEquals(facts - 1, changes, lot + " tells every fact");
    }

    private int total() {
        int sum = 0;
        for (int each : told) {
            sum += each;
        }
        return sum;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
