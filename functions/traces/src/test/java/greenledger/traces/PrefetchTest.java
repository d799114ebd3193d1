package greenledger.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.Clients;
import greenledger.aws.Settings;
import greenledger.aws.fixture.Call;
import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import greenledger.caches.CachedBackplane;
import greenledger.caches.warming.FleetReads;
import greenledger.caches.warming.Warmer;
import greenledger.caches.warming.WarmingPolicy;
import greenledger.core.Backplane;
import greenledger.core.ReadLevel;
import greenledger.dax.DaxServer;
import greenledger.dax.cache.CacheStatistics;
import greenledger.domain.lot.LotId;
import greenledger.domain.party.PartyId;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Two functions as they are deployed, each in an environment of its own, over one cluster of DAX:
/// whoever reads a lot goes on to its owner, and after a while DAX has him before he is asked for.
@Tag("slow")
@ExtendWith(Engine.OwnLedgers.class)
class PrefetchTest {

    private static final int CALLERS = 10;
    private static final List<LotId> KNOWN = lots("known", 4);
    private static final List<LotId> UNLEARNT = lots("unlearnt", 12);
    private static final List<LotId> NEW = lots("new", 12);

    private final Ledger ledger;
    private final Shelf shelf;
    private final DaxServer dax;

    PrefetchTest(Ledger ledger) throws IOException {
        this.ledger = ledger;
        this.shelf = Shelf.in(ledger);
        this.dax = DaxServer.over(ledger.table()).start();
    }

    /// Two environments that have just started and are connected.
    private record Pair(GetLotHandler lots, GetOwnershipHandler owners) {}

    @AfterEach
    void stop() {
        dax.close();
    }

    @Test
    void an_owner_who_is_likely_to_be_asked_for_is_in_dax_before_he_is() {
        List.of(KNOWN, UNLEARNT, NEW)
                .forEach(lots -> lots.forEach(lot -> shelf.put(Harvest.of(lot))));

        Pair first = start();
        assertEquals(0, foundInDax(first, UNLEARNT));
        learn(first);
        new Warmer(ledger.backplane()).run(() -> true);

        long found = foundInDax(start(), NEW);
        assertTrue(found > 0, "No owner was in DAX");
        WarmingPolicy policy = WarmingPolicy.USUAL;
        double budget = policy.prefetched() * NEW.size() + WarmingPolicy.MOST_PREFETCHED;
        assertTrue(found <= budget, () -> found + " owners, with a budget of " + budget);
    }

    /// Reads the lots, then their owners.
    ///
    /// @return how many of the owners DAX had, so that nobody asked the table
    private long foundInDax(Pair pair, List<LotId> lots) {
        lots.forEach(lot -> get(pair.lots(), lot, "reader"));
        CacheStatistics before = dax.statistics().items();
        lots.forEach(lot -> getOwner(pair.owners(), lot, "reader"));
        return dax.statistics().items().hits() - before.hits();
    }

    /// Everybody goes from the lot to its owner; a minute later the environments tell of it.
    private void learn(Pair pair) {
        for (LotId lot : KNOWN) {
            for (int caller = 0; caller < CALLERS; caller++) {
                get(pair.lots(), lot, "caller-" + caller);
                ledger.clock().turn(Duration.ofMillis(10));
                getOwner(pair.owners(), lot, "caller-" + caller);
                ledger.clock().turn(Duration.ofMillis(10));
            }
        }
        until(() -> {
            ledger.clock().turn(WarmingPolicy.USUAL.every());
            get(pair.lots(), KNOWN.getFirst(), "reader");
            getOwner(pair.owners(), KNOWN.getFirst(), "reader");
            return told() == 2;
        });
    }

    private int told() {
        return FleetReads.of(ledger.backplane().registry(), ledger.clock().instant())
                .environments();
    }

    private Pair start() {
        Backplane ofLots = environment();
        GetLotHandler lots = new GetLotHandler(ofLots);
        connect(ofLots, () -> get(lots, KNOWN.getFirst(), "reader"));
        Backplane ofOwners = environment();
        GetOwnershipHandler owners = new GetOwnershipHandler(ofOwners);
        connect(ofOwners, () -> getOwner(owners, KNOWN.getFirst(), "reader"));
        return new Pair(lots, owners);
    }

    private Backplane environment() {
        String engine =
                ledger.table()
                        .serviceClientConfiguration()
                        .endpointOverride()
                        .orElseThrow()
                        .toString();
        Map<String, String> environment = new HashMap<>();
        Settings.NEEDED.forEach(name -> environment.put(name, "urn:unused"));
        environment.put("VIEWS_TABLE", Ledger.VIEWS);
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", engine);
        environment.put("DAX_ENDPOINT", dax.endpoint().toString());
        return CachedBackplane.of(
                new AwsBackplane(
                        Settings.from(environment),
                        Clients.from(environment),
                        ledger.clock(),
                        _ -> {}),
                environment,
                new Random(1));
    }

    /// Reads until DAX answers: its client takes its time to connect.
    private void connect(Backplane environment, Runnable read) {
        until(() -> {
            ledger.clock().turn(Duration.ofSeconds(40));
            read.run();
            return environment.reader().statistics().stream()
                    .anyMatch(line -> line.level() == ReadLevel.DAX && line.hits() > 0);
        });
    }

    private void get(GetLotHandler lots, LotId lot, String caller) {
        read("GET /lots/{id}", lots, lot, caller);
    }

    private void getOwner(GetOwnershipHandler owners, LotId lot, String caller) {
        read("GET /lots/{id}/ownership", owners, lot, caller);
    }

    private void read(String route, RequestStreamHandler handler, LotId lot, String caller) {
        assertEquals(
                200,
                Call.on(route)
                        .path("id", lot)
                        .by(ledger.tenant(), new PartyId(caller), "farmer")
                        .to(handler)
                        .status());
    }

    private static List<LotId> lots(String name, int number) {
        return IntStream.range(0, number).mapToObj(each -> new LotId(name + "-" + each)).toList();
    }

    /// Virtual time would not do: the client of DAX has clocks of its own.
    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "It did not come to pass within 30 s");
        }
    }
}
