package greenledger.laptop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.domain.party.TenantId;
import greenledger.dynamodblocal.Ports;
import greenledger.laptop.client.RebuildCommand;
import greenledger.laptop.client.http.Patience;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./greenledger rebuild` while facts go on, fifty a second, and the whole system killed when a
/// random part of the view is built: it is read from new rows in the end, none of the facts is
/// missing, and no read ever saw less than the one before.
///
/// 10 lots in `verify`; `-Dgreenledger.rebuild=10000` for the long form, 100,000 commits.
@Tag("proof")
class RebuildKilledTest {

    private static final int LOTS = Integer.getInteger("greenledger.rebuild", 10);
    private static final long SEED = Long.getLong("greenledger.seed", 1);
    private static final TenantId TENANT = new TenantId("orchard");

    /// Those who tell facts while the view is built. Together they have 52 a second to tell, so
    /// that fifty are told although nobody answers while the system starts again.
    private static final int CALLERS = Math.min(LOTS, 25);

    private static final Duration BETWEEN_FACTS = Duration.ofMillis(19L * CALLERS);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// How long a rebuild takes that is not killed: slowly enough for those who tell facts, as its
    /// operator would have it.
    private static final int SECONDS = Math.max(4, LOTS / 10);

    @TempDir Path data;
    @TempDir Path home;

    private final AtomicBoolean over = new AtomicBoolean();
    private final int[] told = new int[LOTS];

    @Test
    void a_rebuild_that_is_killed_goes_on_and_misses_nothing() throws Exception {
        int port = Ports.free();
        LedgerClient client =
                new LedgerClient(
                        LedgerProcess.url(port),
                        Tokens.at(home, TENANT.value(), "packer-1", "packer"));
        String token = Tokens.at(home, TENANT.value(), "operator-1", "operator");
        LedgerClient operator = new LedgerClient(LedgerProcess.url(port), token);
        LedgerProcess first = LedgerProcess.start(port, data, home);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                first) {
            sow(port, client);
            long began = System.nanoTime();
            List<Future<?>> facts = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                int one = caller;
                facts.add(threads.submit(() -> goOn(client, one)));
            }
            Future<Integer> reads = threads.submit(() -> read(client));
            Future<Integer> runs = threads.submit(() -> rebuild(port, token));
            try {
                long enough = new Random(SEED).nextLong(9L * LOTS * LoadedLot.FACTS / 10);
                long built = awaitBuilt(operator, enough);
                first.kill();
                try (LedgerProcess _ = LedgerProcess.start(port, data, home)) {
                    int needed = runs.get();
                    over.set(true);
                    for (Future<?> caller : facts) {
                        caller.get();
                    }
                    report(began, needed, built, reads.get());
                    check(client, operator);
                }
            } finally {
                over.set(true);
            }
        }
    }

    private void report(long began, int runs, long built, int reads) {
        double seconds = (System.nanoTime() - began) / 1e9;
        int more = Arrays.stream(told).sum() - LOTS * LoadedLot.FACTS;
        System.out.printf(
                "Rebuilt over %d facts in %.0f s and %d runs, killed when %d of them were folded;"
                        + " meanwhile %d more facts, %.1f a second, and %d reads; seed %d%n",
                LOTS * LoadedLot.FACTS, seconds, runs, built, more, more / seconds, reads, SEED);
    }

    private void check(LedgerClient client, LedgerClient operator) {
        JsonNode lots = versions(operator);
        assertEquals(lots.path("previous").asInt() + 1, lots.path("live").asInt(), lots::toString);
        long began = System.nanoTime();
        awaitTold(client);
        System.out.printf(
                "The rows had all of them %.0f s after the last%n",
                (System.nanoTime() - began) / 1e9);
    }

    /// The first lot by the API, all others like it; returns when the view has them all.
    private void sow(int port, LedgerClient client) throws Exception {
        LoadedLot first = new LoadedLot(0);
        while (told[0] < LoadedLot.FACTS) {
            tell(client, 0);
        }
        List<LoadedLot> others = IntStream.range(1, LOTS).mapToObj(LoadedLot::new).toList();
        long began = System.nanoTime();
        SownLots.sow(home, port, TENANT, first, others);
        long sown = System.nanoTime();
        Arrays.fill(told, LoadedLot.FACTS);
        awaitTold(client);
        System.out.printf(
                "%d facts put into the table in %.0f s; the view had them %.0f s later%n",
                LOTS * LoadedLot.FACTS, (sown - began) / 1e9, (System.nanoTime() - sown) / 1e9);
    }

    /// Waits as long as it goes on.
    ///
    /// @return how many commits the new rows have, at least `enough`
    private static long awaitBuilt(LedgerClient operator, long enough) {
        long most = -1;
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode lots = versions(operator);
        while (!lots.has("building") || built(lots) < enough) {
            if (built(lots) > most) {
                most = built(lots);
                end = System.nanoTime() + PATIENCE.toNanos();
            }
            assertTrue(
                    !lots.has("previous") && System.nanoTime() < end,
                    enough + " should be built before it is killed: " + lots);
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            lots = versions(operator);
        }
        return built(lots);
    }

    private static long built(JsonNode view) {
        return view.path("segments")
                .valueStream()
                .mapToLong(segment -> segment.path("commits").asLong())
                .sum();
    }

    private void goOn(LedgerClient client, int caller) {
        Random random = new Random(SEED + caller);
        long next = System.nanoTime();
        while (!over.get()) {
            tell(client, random.nextInt(LOTS / CALLERS) * CALLERS + caller);
            next += BETWEEN_FACTS.toNanos();
            LockSupport.parkNanos(next - System.nanoTime());
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
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
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

    /// Waits until the view has every fact of every lot, as long as it gets nearer to that.
    private void awaitTold(LedgerClient client) {
        List<Integer> behind = IntStream.range(0, LOTS).boxed().toList();
        int least = LOTS;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!behind.isEmpty()) {
            behind = behind.stream().filter(lot -> !isTold(client, lot)).toList();
            if (behind.size() < least) {
                least = behind.size();
                end = System.nanoTime() + PATIENCE.toNanos();
            }
            assertTrue(System.nanoTime() < end, "The view lacks facts of the lots " + behind);
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /// No fact of a lot is like another: each is a line of its view.
    private boolean isTold(LedgerClient client, int number) {
        LoadedLot lot = new LoadedLot(number);
        JsonNode view = client.get("/lots/" + lot.id());
        int revision = view.path("revision").asInt();
        if (revision < told[number]) {
            return false;
        }
        assertEquals(told[number], revision, lot + " has no more facts than were told");
        int changes =
                view.path("priceHistory").size()
                        + view.path("gradeHistory").size()
                        + view.path("movements").size();
        assertEquals(revision - 1, changes, lot + " tells every fact");
        return true;
    }
}
