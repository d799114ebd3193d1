package greenledger.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.fixture.CapturedLog;
import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import greenledger.core.StreamKey;
import greenledger.core.StreamScan.Reached;
import greenledger.core.Streams;
import greenledger.core.ViewKey;
import greenledger.domain.lot.RandomHistory;
import greenledger.domain.party.TenantId;
import greenledger.domain.view.LotCards;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Whatever becomes of the stream's records on their way, every row ends up as the fold of its
/// table: as far as it can be read, and no stream holds up another.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class ProjectionsTest {

    /// Seeds by which a planted bug has to be found. The rarest of them shows under one in fifty,
    /// first under 42.
    private static final int SEEDS_A_BUG = 60;

    private static final int FIRST_SEED = 40;

    /// An engine becomes slower with everything it has been told.
    private static final int SEEDS_AN_ENGINE = 250;

    private final List<Ledger> lanes;

    ProjectionsTest(Ledger one, Ledger two, Ledger three, Ledger four) {
        this.lanes = List.of(one, two, three, four);
    }

    /// 20 seeds in `verify`; `-Dgreenledger.seeds=10000` for the long form.
    @Test
    @Tag("proof")
    void rows_equal_the_fold_of_their_table_however_often_it_is_tried() throws Exception {
        List<Long> seeds = seeds(1).limit(Long.getLong("greenledger.seeds", 20)).boxed().toList();
        project(seeds.subList(0, Math.min(SEEDS_AN_ENGINE, seeds.size())), lanes);
        for (int from = SEEDS_AN_ENGINE; from < seeds.size(); from += SEEDS_AN_ENGINE) {
            System.out.printf("%d of %d seeds%n", from, seeds.size());
            int to = Math.min(from + SEEDS_AN_ENGINE, seeds.size());
            try (Engine engine = Engine.start()) {
                project(
                        seeds.subList(from, to),
                        Stream.generate(engine::ledger).limit(lanes.size()).toList());
            }
        }
    }

    @Test
    void rows_equal_the_fold_of_their_table() throws Exception {
        project(seeds(20_001).limit(8).boxed().toList(), lanes);
    }

    @TestFactory
    Stream<DynamicTest> every_planted_bug_is_found() {
        Ledger ledger = lanes.getFirst();
        return PlantedBugs.all(ledger.backplane()).entrySet().stream()
                .map(bug ->
                        DynamicTest.dynamicTest(
                                bug.getKey(),
                                () ->
                                        assertThrows(
                                                AssertionError.class,
                                                () -> {
                                                    try (CapturedLog _ = new CapturedLog()) {
                                                        seeds(FIRST_SEED)
                                                                .limit(SEEDS_A_BUG)
                                                                .forEach(seed ->
                                                                        deliver(
                                                                                seed,
                                                                                ledger,
                                                                                bug.getValue()));
                                                    }
                                                })));
    }

    private static void project(List<Long> seeds, List<Ledger> lanes) throws Exception {
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> done = new ArrayList<>();
        try (CapturedLog _ = new CapturedLog();
                ExecutorService threads = Executors.newFixedThreadPool(lanes.size())) {
            for (Ledger lane : lanes) {
                done.add(
                        threads.submit(() -> {
                            int i = next.getAndIncrement();
                            while (i < seeds.size()) {
                                prove(seeds.get(i), lane);
                                i = next.getAndIncrement();
                            }
                        }));
            }
        }
        for (Future<?> lane : done) {
            lane.get();
        }
    }

    /// Those under which anything happens at all.
    private static LongStream seeds(long first) {
        return LongStream.iterate(first, seed -> seed + 1)
                .filter(seed -> !RandomHistory.facts(seed).isEmpty());
    }

    private static void prove(long seed, Ledger ledger) {
        List<ToldStream> streams =
                deliver(seed, ledger, new ProjectFactsHandler(ledger.backplane()));
        reconcile(seed, ledger, streams);
    }

    /// Every record is delivered at least once.
    private static List<ToldStream> deliver(
            long seed, Ledger ledger, RequestStreamHandler projector) {
        Random random = new Random(seed);
        TenantId tenant = Ledger.anotherTenant();
        List<ToldStream> streams = new ArrayList<>();
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(2) + 1; i++) {
            StreamKey key = Streams.LOTS.stream(tenant, "lot-" + i).key();
            long history = seeds(seed + i).findFirst().orElseThrow();
            streams.add(ToldStream.store(ledger, key, history, random));
            items.addAll(streams.getLast().items());
        }
        new Delivery(ledger, random).of(items, projector);
        streams.forEach(stream -> stream.assertTold("seed " + seed));
        long lots =
                ledger.backplane()
                        .views()
                        .totals(ViewKey.of(new LotCards(), tenant, "-"))
                        .getOrDefault(CardTallies.LOTS, 0L);
        assertEquals(
                streams.stream().filter(stream -> stream.tells() > 0).count(),
                lots,
                "seed " + seed);
        return streams;
    }

    /// More commits, of which no record ever arrives.
    private static void reconcile(long seed, Ledger ledger, List<ToldStream> streams) {
        Random random = new Random(-seed);
        long lost = 0;
        for (ToldStream stream : streams) {
            int more = random.nextInt(3);
            for (int i = 0; i < more; i++) {
                stream.grade();
            }
            lost += stream.isPoisoned() ? 0 : more;
        }
        Reconciler reconciler = new Reconciler(ledger.backplane(), 1);
        List<Reached> reached =
                streams.stream()
                        .map(stream ->
                                new Reached(stream.key(), stream.items().size(), Instant.EPOCH))
                        .toList();
        assertEquals(
                lost,
                reconciler
                        .compare(reached, new ViewCatalog(ledger.backplane().registry()).kept())
                        .lost(),
                "seed " + seed);
        streams.forEach(stream -> stream.assertTold("seed " + seed + ", reconciled"));
    }
}
