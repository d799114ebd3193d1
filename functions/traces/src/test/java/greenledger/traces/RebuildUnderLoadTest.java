package greenledger.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.aws.fixture.CapturedLog;
import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Fault;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.Reply;
import greenledger.aws.fixture.StreamBatch;
import greenledger.core.ViewRow;
import greenledger.core.ViewStore;
import greenledger.core.ViewStore.Consistency;
import greenledger.domain.lot.LotCommand.GradeLot;
import greenledger.domain.lot.LotId;
import greenledger.domain.lot.Tomatoes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A view is built anew while commands go on and readers read, and its builder is killed again and
/// again.
///
/// 60 lots in `verify`; `-Dgreenledger.rebuild=10000` for the long form.
@Tag("proof")
@ExtendWith(Engine.OwnLedgers.class)
class RebuildUnderLoadTest {

    private static final int LOTS = Integer.getInteger("greenledger.rebuild", 60);
    private static final int SEGMENTS = 3;
    private static final long SEED = Long.getLong("greenledger.seed", 1);

    private final Ledger ledger;
    private final Ledger builder;
    private final Shelf shelf;
    private final AtomicBoolean over = new AtomicBoolean();

    /// @param builder the same tables over a wire of its own, which breaks
    RebuildUnderLoadTest(Ledger ledger, Ledger builder) {
        this.ledger = ledger;
        this.builder = builder;
        this.shelf = Shelf.in(ledger);
    }

    @Test
    void no_read_sees_a_half_built_view_and_no_new_fact_is_missing() throws Exception {
        for (int i = 0; i < LOTS; i++) {
            shelf.put(Harvest.of(lot(i)));
        }
        int version;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                CapturedLog _ = new CapturedLog()) {
            Future<?> writing = threads.submit(this::write);
            Future<Integer> reading = threads.submit(this::read);
            try {
                version = rebuild();
            } finally {
                over.set(true);
            }
            writing.get();
            assertTrue(reading.get() > LOTS, "reads");
        }
        ViewStore views = ledger.backplane().views();
        for (int i = 0; i < LOTS; i++) {
            ViewRow built =
                    views.find(Views.LOTS.at(version).key(shelf.stream(lot(i))), Consistency.STRONG)
                            .orElseThrow();
            ViewRow fed =
                    views.find(Views.LOTS.key(shelf.stream(lot(i))), Consistency.STRONG)
                            .orElseThrow();
            assertEquals(ledger.items(shelf.stream(lot(i))).size(), built.head().revision());
            assertEquals(fed.json(), built.json());
        }
    }

    /// Each slice in an environment of its own, every other one of them killed at some request.
    private int rebuild() {
        Random random = new Random(SEED);
        Operator operator = new Operator(builder, "lot");
        int version = operator.start(SEGMENTS).path("building").asInt();
        int kills = 0;
        for (int segment = 0; segment < SEGMENTS; segment++) {
            boolean finished = false;
            while (!finished) {
                int deadly = random.nextInt(12);
                AtomicInteger requests = new AtomicInteger();
                boolean kill = random.nextBoolean();
                builder.plan(_ ->
                        kill && requests.incrementAndGet() > deadly
                                ? Fault.LOST_REQUEST
                                : Fault.NONE);
                Reply reply =
                        operator.asks(
                                Operator.step("build")
                                        .put("version", version)
                                        .put("segment", segment)
                                        .put("most", 7));
                kills += reply.status() == 200 ? 0 : 1;
                finished = reply.body().path("finished").asBoolean();
            }
        }
        builder.plan(Fault.Plan.none());
        assertTrue(kills > 2, kills + " kills with seed " + SEED);
        operator.taken(Operator.step("cutOver").put("version", version));
        ledger.clock().turn(LiveView.REMEMBERED.multipliedBy(2));
        return version;
    }

    /// Grades lots at random, tells the projector of it late, out of order and in batches.
    private void write() {
        Random random = new Random(SEED);
        List<Map<String, AttributeValue>> untold = new ArrayList<>();
        for (int number = 0; !over.get() || !untold.isEmpty(); number++) {
            if (!over.get()) {
                LotId lot = lot(random.nextInt(LOTS));
                long revision = shelf.record(grade(lot, number));
                untold.add(random.nextInt(untold.size() + 1), shelf.commit(lot, revision));
            }
            if (over.get() || untold.size() > 5) {
                assertEquals(List.of(), StreamBatch.ofInserted(untold).to(shelf.projector()));
                untold.clear();
            }
        }
    }

    /// What was there once stays there, and never goes back.
    private int read() {
        Random random = new Random(SEED);
        Window window = Window.of(ledger);
        long[] seen = new long[LOTS];
        int reads = 0;
        while (!over.get() || reads <= LOTS) {
            int lot = random.nextInt(LOTS);
            Reply reply = window.lot(lot(lot), Map.of());
            assertEquals(200, reply.status(), () -> lot(lot) + " with seed " + SEED);
            JsonNode body = reply.body();
            assertTrue(
                    body.path("revision").asLong() >= seen[lot],
                    () -> lot(lot) + " goes back with seed " + SEED);
            seen[lot] = body.path("revision").asLong();
            reads++;
        }
        return reads;
    }

    private static LotId lot(int number) {
        return new LotId("lot-" + number);
    }

    private static GradeLot grade(LotId lot, int number) {
        return new GradeLot(lot, Tomatoes.grade("A" + number), Tomatoes.FARM, Tomatoes.ONE);
    }
}
