package greenledger.lots;

import static greenledger.lots.Bodies.json;
import static greenledger.lots.Bodies.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.aws.fixture.Engine;
import greenledger.aws.fixture.Ledger;
import greenledger.aws.fixture.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Eight environments get requests under one key at the same moment.
@ExtendWith(Engine.Ledgers.class)
class SameKeyAtOnceTest {

    private static final int ENVIRONMENTS = 8;

    private final Ledger ledger;

    SameKeyAtOnceTest(Ledger ledger) {
        this.ledger = ledger;
    }

    @Test
    void of_eight_different_requests_one_is_done() throws Exception {
        Map<Integer, Long> statuses =
                count(
                        atOnce(i ->
                                Desk.cold(ledger)
                                        .registered(
                                                with(Bodies.LOT, "/batch", "'L-" + i + "'"),
                                                "k-1")));
        assertEquals(Map.of(201, 1L, 422, 7L), statuses);
        assertEquals(1, ledger.commits());
    }

    @Test
    void the_same_request_is_done_once_and_whoever_is_early_comes_back() throws Exception {
        List<Reply> replies = atOnce(_ -> Desk.cold(ledger).registered(json(Bodies.LOT), "k-1"));
        Map<Integer, Long> statuses = count(replies);
        assertTrue(statuses.containsKey(201), statuses::toString);
        assertTrue(List.of(201, 409).containsAll(statuses.keySet()), statuses::toString);
        replies.stream()
                .filter(reply -> reply.status() == 409)
                .forEach(reply -> assertEquals("request-unfinished", reply.problem()));
        assertEquals(1, ledger.commits());
        assertEquals(201, Desk.cold(ledger).registered(json(Bodies.LOT), "k-1").status());
        assertEquals(1, ledger.commits());
    }

    private static List<Reply> atOnce(IntFunction<Reply> request) throws Exception {
        List<Reply> replies = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(ENVIRONMENTS)) {
            List<Callable<Reply>> calls =
                    IntStream.range(0, ENVIRONMENTS)
                            .<Callable<Reply>>mapToObj(i -> () -> request.apply(i))
                            .toList();
            for (Future<Reply> reply : threads.invokeAll(calls)) {
                replies.add(reply.get());
            }
        }
        return replies;
    }

    private static Map<Integer, Long> count(List<Reply> replies) {
        return replies.stream()
                .collect(Collectors.groupingBy(Reply::status, TreeMap::new, Collectors.counting()));
    }
}
