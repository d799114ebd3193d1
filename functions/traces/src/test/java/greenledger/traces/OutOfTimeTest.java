package greenledger.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.aws.fixture.Call;
import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Invocation;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.Reply;
import greenledger.caches.RowSource;
import greenledger.core.ReadLevel;
import greenledger.core.ViewKey;
import greenledger.core.ViewRow;
import greenledger.domain.lot.LotId;
import greenledger.domain.lot.Tomatoes;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// No function of ours is ended by Lambda because a cache dawdles: its caller is told before.
@Tag("slow")
@ExtendWith(Engine.Ledgers.class)
class OutOfTimeTest {

    private static final LotId LOT = new LotId("field-7");
    private static final int HARDLY_ANY = 100;

    private final Ledger ledger;
    private final CountDownLatch answering = new CountDownLatch(1);
    private final GetLotHandler lots;

    OutOfTimeTest(Ledger ledger) {
        this.ledger = ledger;
        Shelf.in(ledger).put(Harvest.of(LOT));
        this.lots =
                new GetLotHandler(
                        Remembering.over(
                                Thread::startVirtualThread,
                                ledger.backplane(),
                                new Dawdling(answering)));
    }

    /// A DAX that answers when it is told to, and knows nothing then.
    private record Dawdling(CountDownLatch answering) implements RowSource {
        @Override
        public ReadLevel level() {
            return ReadLevel.DAX;
        }

        @Override
        public Map<ViewKey, ViewRow> findAll(Collection<ViewKey> keys) {
            try {
                answering.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            throw new IllegalStateException("DAX is down");
        }
    }

    @AfterEach
    void let_everybody_go() {
        answering.countDown();
    }

    @Test
    void a_caller_is_told_to_ask_again_before_the_function_is_ended() {
        Reply reply = get(new Invocation(HARDLY_ANY));
        assertEquals(503, reply.status());
        assertEquals("out-of-time", reply.problem());
        assertEquals("1", reply.header("retry-after"));
        answering.countDown();
        assertEquals(200, get(new Invocation()).status());
    }

    private Reply get(Invocation invocation) {
        return Call.on("GET /lots/{id}")
                .path("id", LOT)
                .by(ledger.tenant(), Tomatoes.FARM, "farmer")
                .to(lots, invocation);
    }
}
