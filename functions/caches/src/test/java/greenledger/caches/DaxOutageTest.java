package greenledger.caches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import greenledger.core.Metrics;
import greenledger.core.ReadLevel;
import greenledger.core.ReadStatistics;
import greenledger.core.TableReader;
import greenledger.core.ViewKey;
import greenledger.core.ViewReader;
import greenledger.core.ViewStore;
import greenledger.core.ViewStore.Consistency;
import greenledger.dax.DaxServer;
import greenledger.dax.fault.FaultSwitches;
import greenledger.dax.fault.Moment;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A real client of DAX, and a cluster that is killed, hangs or dawdles under load: no read fails,
/// none takes long, and all is well again by itself. The environment remembers nothing here, so
/// that every read asks DAX.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class DaxOutageTest {

    private static final Duration LIMIT = Duration.ofMillis(50);

    /// Of a breaker: how many of how many calls before may fail until it opens, how long it stays
    /// so, and how many are tried then.
    private static final int LOOKED_BACK = 20;

    private static final int MOST_FAILED = LOOKED_BACK / 2;

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int TRIALS = 2;

    private static final int READERS = 4;
    private static final Duration WHILE = Duration.ofSeconds(1);
    private static final Duration SHORT_WHILE = Duration.ofMillis(300);
    private static final long NO_BYTES = 0;

    private final Ledger ledger;
    private final FaultSwitches faults = new FaultSwitches();
    private final List<ViewKey> keys;
    private final Readers readers;
    private final Readers tableReaders;
    private final ViewReader reader;
    private DaxServer server;

    DaxOutageTest(Ledger ledger) throws IOException {
        this.ledger = ledger;
        this.server = start(0);
        this.keys =
                IntStream.range(0, 20)
                        .mapToObj(each -> Rows.key(ledger.tenant(), "party-" + each))
                        .toList();
        this.reader = reader(server.endpoint());
        this.readers = new Readers(reader, keys, READERS);
        this.tableReaders = new Readers(new TableReader(ledger.backplane().views()), keys, READERS);
    }

    @BeforeEach
    void fill_the_table_and_wait_for_the_connection() {
        ViewStore views = ledger.backplane().views();
        keys.forEach(key -> views.replace(key, Optional.empty(), Rows.row(1)));
        until(this::isWell);
        ledger.metrics().forget();
    }

    @AfterEach
    void stop() {
        faults.heal();
        server.close();
    }

    @Test
    void a_dax_that_is_well_spares_the_table() throws Exception {
        keys.forEach(key -> reader.find(key, ViewReader.ANY));
        long before = hits(ReadLevel.TABLE);
        Readers.Tally tally = read("well");
        long atTable = hits(ReadLevel.TABLE) - before;
        assertTrue(atTable * 20 < tally.reads(), () -> atTable + " at the table of " + tally);
    }

    @Test
    void a_dax_that_hangs_is_left_alone_until_it_answers_again() throws Exception {
        faults.hang(Moment.RECEIVED, _ -> true);
        read("hanging");
        checkThatItIsNoticed();
        faults.heal();
        until(this::isServedByDax);
        read("well again");
    }

    @Test
    void a_dax_that_is_slow_is_left_alone_until_it_is_quick_again() throws Exception {
        faults.slow(LIMIT.multipliedBy(3), _ -> true);
        read("slow");
        checkThatItIsNoticed();
        faults.heal();
        until(this::isServedByDax);
        read("well again");
    }

    @Test
    void a_dax_that_is_killed_is_found_again_when_it_is_back() throws Exception {
        int port = server.endpoint().getPort();
        server.close();
        read("killed");
        checkThatItIsNoticed();
        server = start(port);
        until(this::isServedByDax);
        read("back");
    }

    private DaxServer start(int port) throws IOException {
        return DaxServer.over(ledger.table()).port(port).faults(faults).start();
    }

    private ViewReader reader(URI endpoint) {
        ViewStore views = ledger.backplane().views();
        DaxSource dax =
                new DaxSource(
                        endpoint.toString(),
                        Ledger.VIEWS,
                        LIMIT,
                        Map.of("AWS_ENDPOINT_URL_DYNAMODB", "stands in"));
        return new CachedReader(
                new TableReader(views),
                new Sources(
                        List.of(
                                new GuardedSource(
                                        dax,
                                        LIMIT,
                                        Thread::startVirtualThread,
                                        InstantSource.system(),
                                        ledger.metrics()),
                                new ViewStoreSource(ReadLevel.TABLE, views, Consistency.EVENTUAL)),
                        new ViewStoreSource(ReadLevel.TABLE, views, Consistency.STRONG)),
                ledger.backplane().changes(),
                NO_BYTES,
                InstantSource.system(),
                new Random(1),
                Thread::startVirtualThread);
    }

    /// The machine does other things at the same time; so what is slow is what is slow beside the
    /// table alone, on the same machine at the same moment. Left to itself, the client waits for a
    /// minute.
    private Readers.Tally read(String state) throws Exception {
        Readers.Tally alone = tableReaders.readFor(SHORT_WHILE);
        long failedBefore = failed();
        long start = System.nanoTime();
        Readers.Tally tally = readers.readFor(WHILE);
        long pauses = (System.nanoTime() - start) / PAUSE.toNanos() + 1;
        long kept = failed() - failedBefore;
        System.out.printf(
                "DAX %s: %s, %d of them kept waiting; the table alone: %s%n",
                state, tally, kept, alone);
        assertEquals(0, tally.failed(), state);
        assertTrue(tally.reads() > 20, () -> state + ": " + tally);
        assertTrue(kept <= MOST_FAILED + READERS + TRIALS * pauses, () -> state + ": " + kept);
        Duration bound = LIMIT.plus(alone.slowest().multipliedBy(10));
        assertTrue(tally.slowest().compareTo(bound) < 0, () -> state + ": " + tally + alone);
        return tally;
    }

    private void checkThatItIsNoticed() {
        assertTrue(reader.isDegraded());
        assertTrue(ledger.metrics().counted().getOrDefault(Metrics.CACHES_DEGRADED, 0L) > 0);
        assertTrue(hits(ReadLevel.TABLE) > 0);
    }

    /// For as many calls in a row as the breaker looks back: the first of a client are slow.
    private boolean isWell() {
        for (int call = 0; call < LOOKED_BACK; call++) {
            if (!isServedByDax()) {
                return false;
            }
        }
        return true;
    }

    private boolean isServedByDax() {
        long before = hits(ReadLevel.DAX);
        reader.find(keys.getFirst(), ViewReader.ANY);
        return hits(ReadLevel.DAX) > before;
    }

    private long failed() {
        return reader.statistics().stream().mapToLong(ReadStatistics::failed).sum();
    }

    private long hits(ReadLevel level) {
        return reader.statistics().stream()
                .filter(line -> line.level() == level)
                .mapToLong(ReadStatistics::hits)
                .sum();
    }

    /// Virtual time would not do: the client of DAX has clocks of its own.
    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "It did not come to pass within 20 s");
            Thread.onSpinWait();
        }
    }
}
