package greenledger.local.source;

import static greenledger.local.lambda.ScriptedFunction.answered;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.local.lambda.ScriptedFunction;
import greenledger.local.time.Surroundings;
import greenledger.local.time.SystemScheduler;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// In real time, with deliveries that wait for each other.
@Tag("slow")
@ExtendWith(Elastic.Shared.class)
final class QueueConcurrencyTest {

    private static final int MESSAGES = 12;

    private final Elastic elastic;
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final CyclicBarrier both = new CyclicBarrier(2);
    private final CountDownLatch all = new CountDownLatch(MESSAGES);

    QueueConcurrencyTest(Elastic elastic) {
        this.elastic = elastic;
    }

    @Test
    void as_many_batches_are_under_way_as_the_concurrency_allows_and_no_more() throws Exception {
        String queue = elastic.queue(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "30"));
        for (int i = 0; i < MESSAGES; i++) {
            elastic.queues().sendMessage(send -> send.queueUrl(queue).messageBody("hello"));
        }
        ScriptedFunction function =
                ScriptedFunction.of(
                        "f",
                        _ -> {
                            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                            meet();
                            underWay.decrementAndGet();
                            all.countDown();
                            return answered("{}");
                        });
        QueueMapping mapping =
                new QueueMapping(
                        "mapping",
                        queue,
                        elastic.arn(queue),
                        function,
                        1,
                        Duration.ZERO,
                        2,
                        Filters.none(),
                        false,
                        Duration.ZERO);
        try (SystemScheduler time = new SystemScheduler();
                QueueSource source =
                        new QueueSource(
                                mapping,
                                elastic.queues(),
                                new Surroundings(time, new Random(1), () -> "id"))) {
            source.start();
            assertTrue(all.await(30, TimeUnit.SECONDS));
        }
        assertEquals(2, most.get());
    }

    /// Each waits for the other, so that both are seen at work.
    private void meet() {
        try {
            both.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
