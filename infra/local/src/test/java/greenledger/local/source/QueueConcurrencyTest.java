package greenledger.local.source;

import static greenledger.local.lambda.ScriptedFunction.answered;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.SqsClient;
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

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void as_many_batches_are_under_way_as_the_concurrency_allows_and_no_more(int longPoll) {
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
        follow(
                mapping(queue, function, 2, Duration.ofSeconds(longPoll)),
                elastic.queues(),
                () -> assertTrue(all.await(30, TimeUnit.SECONDS)));
        assertEquals(2, most.get());
    }

    @Test
    void an_empty_queue_is_asked_by_one_at_a_time_and_patiently() {
        String queue = elastic.queue(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "30"));
        CountDownLatch looks = new CountDownLatch(3);
        try (SqsClient counted = elastic.counted(looks::countDown)) {
            long began = System.nanoTime();
            follow(
                    mapping(queue, ScriptedFunction.answering("f", "{}"), 5, Duration.ofSeconds(1)),
                    counted,
                    () -> assertTrue(looks.await(30, TimeUnit.SECONDS)));
            assertTrue(System.nanoTime() - began > Duration.ofMillis(1_900).toNanos());
        }
    }

    @Test
    void a_long_poll_is_told_in_whole_seconds() {
        ScriptedFunction function = ScriptedFunction.answering("f", "{}");
        assertThrows(
                IllegalArgumentException.class,
                () -> mapping("queue", function, 2, Duration.ofMillis(500)));
    }

    private static void follow(QueueMapping mapping, SqsClient queues, Executable meanwhile) {
        try (SystemScheduler time = new SystemScheduler();
                QueueSource source =
                        new QueueSource(
                                mapping,
                                queues,
                                new Surroundings(time, new Random(1), () -> "id"))) {
            source.start();
            assertDoesNotThrow(meanwhile);
        }
    }

    private QueueMapping mapping(
            String queue, ScriptedFunction function, int concurrency, Duration longPoll) {
        return new QueueMapping(
                "mapping",
                queue,
                elastic.arn(queue),
                function,
                1,
                Duration.ZERO,
                concurrency,
                Filters.none(),
                false,
                longPoll);
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
