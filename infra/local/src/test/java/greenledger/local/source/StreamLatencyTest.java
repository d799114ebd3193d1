package greenledger.local.source;

import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.local.lambda.ScriptedFunction;
import greenledger.local.time.Surroundings;
import greenledger.local.time.SystemScheduler;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// In real time: from the answer to a write to the invocation that it causes.
@Tag("slow")
@ExtendWith(DynamoDbProcess.Shared.class)
final class StreamLatencyTest {

    private static final int WRITES = 40;

    private final LinkedBlockingQueue<Long> arrivals = new LinkedBlockingQueue<>();
    private final DynamoDbProcess dynamodb;

    StreamLatencyTest(DynamoDbProcess dynamodb) {
        this.dynamodb = dynamodb;
    }

    @Test
    void a_record_of_an_idle_stream_reaches_its_function_well_within_a_tenth_of_a_second()
            throws InterruptedException {
        StreamedTable table = new StreamedTable(dynamodb.tables());
        ScriptedFunction function =
                ScriptedFunction.of(
                        "f",
                        _ -> {
                            arrivals.add(System.nanoTime());
                            return ScriptedFunction.answered("{}");
                        });
        Random chance = new Random(1);
        try (SystemScheduler time = new SystemScheduler();
                StreamSource source =
                        new StreamSource(
                                Mappings.plain().of(table.streamArn(), function),
                                dynamodb.streams(),
                                new MemoryCheckpoints(),
                                new Surroundings(time, chance, () -> "id"))) {
            source.start();
            double[] millis = new double[WRITES];
            for (int i = 0; i < WRITES; i++) {
                Duration idle = Duration.ofMillis(chance.nextInt(400));
                LockSupport.parkNanos(idle.toNanos());
                table.put("item-" + i);
                long written = System.nanoTime();
                Long arrived = arrivals.poll(10, TimeUnit.SECONDS);
                assertTrue(arrived != null, "write " + i + " was not delivered");
                millis[i] = Math.max(0, arrived - written) / 1e6;
            }
            Arrays.sort(millis);
            System.out.printf(
                    "from write to invocation without a nudge: p50 %.0f ms, p90 %.0f ms, max %.0f ms%n",
                    millis[WRITES / 2], millis[WRITES * 9 / 10], millis[WRITES - 1]);
            assertTrue(millis[WRITES / 2] < 100, "median " + millis[WRITES / 2] + " ms");
        }
    }
}
