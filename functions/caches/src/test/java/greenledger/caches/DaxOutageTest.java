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

    /// The limit, the table's answer, and much room for a machine that does other things at the
    /// same time. Left to itself, the client waits for a minute.
    private static final Duration BOUND = Duration.ofSeconds(2);

    private static final Duration WHILE = Duration.ofMillis(1_500);
    private static final long NO_BYTES = 0;

    private final Ledger ledger;
    private final FaultSwitches faults = new FaultSwitches();
    private final List<ViewKey> keys;
    private final Readers readers;
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
        this.readers = new Readers(reader, keys, 4);
    }

    @BeforeEach
    void fill_the_table_and_wait_for_the_connection() {
        ViewStore views = ledger.backplane().views();
        keys.forEach(key -> views.replace(key, Optional.empty(), Rows.row(1)));
        until(this::isServedByDax);
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
        ledger.meter().reset();
        Readers.Tally tally = readers.readFor(WHILE);
        check(tally, "well");
        long atTable = ledger.meter().requests().getOrDefault("GetItem", 0L);
        assertTrue(atTable * 20 < tally.reads(), () -> atTable + " at the table of " + tally);
    }

    @Test
    void a_dax_that_hangs_is_left_alone_until_it_answers_again() throws Exception {
        faults.hang(Moment.RECEIVED, _ -> true);
        check(readers.readFor(WHILE), "hanging");
        checkThatItIsNoticed();
        faults.heal();
        until(this::isServedByDax);
        check(readers.readFor(WHILE), "well again");
    }

    @Test
    void a_dax_that_is_slow_is_left_alone_until_it_is_quick_again() throws Exception {
        faults.slow(LIMIT.multipliedBy(3), _ -> true);
        check(readers.readFor(WHILE), "slow");
        checkThatItIsNoticed();
        faults.heal();
        until(this::isServedByDax);
        check(readers.readFor(WHILE), "well again");
    }

    @Test
    void a_dax_that_is_killed_is_found_again_when_it_is_back() throws Exception {
        int port = server.endpoint().getPort();
        server.close();
        check(readers.readFor(WHILE), "killed");
        checkThatItIsNoticed();
        server = start(port);
        until(this::isServedByDax);
        check(readers.readFor(WHILE), "back");
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

    private static void check(Readers.Tally tally, String state) {
        System.out.println("DAX " + state + ": " + tally);
        assertEquals(0, tally.failed(), state);
        assertTrue(tally.reads() > 20, () -> state + ": " + tally);
        assertTrue(tally.slowest().compareTo(BOUND) < 0, () -> state + ": " + tally);
    }

    private void checkThatItIsNoticed() {
        assertTrue(reader.isDegraded());
        assertTrue(ledger.metrics().counted().getOrDefault(Metrics.CACHES_DEGRADED, 0L) > 0);
        assertTrue(hits(ReadLevel.TABLE) > 0);
    }

    private boolean isServedByDax() {
        long before = hits(ReadLevel.DAX);
        reader.find(keys.getFirst(), ViewReader.ANY);
        return hits(ReadLevel.DAX) > before;
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
