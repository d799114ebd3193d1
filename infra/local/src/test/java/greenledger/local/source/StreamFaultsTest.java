package greenledger.local.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.lambda.Outcome;
import greenledger.local.lambda.ScriptedFunction;
import greenledger.local.time.Surroundings;
import greenledger.local.time.VirtualScheduler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// Faults at every call, and kills at any moment: every record is delivered, and the records of an
/// item in order.
///
/// 8 seeds in `verify`; `-Dgreenledger.seeds=400` for the long form.
@Tag("proof")
@ExtendWith(DynamoDbProcess.Shared.class)
final class StreamFaultsTest {

    private static final int RECORDS = 60;
    private static final int ITEMS = 5;

    private enum Ending {
        UNSTARTED,
        THROTTLED,
        REPORTED,
        FAILED
    }

    private final DynamoDbProcess dynamodb;
    private final StreamedTable table;
    private final MemoryCheckpoints checkpoints = new MemoryCheckpoints();
    private final Map<String, List<Integer>> effects = new LinkedHashMap<>();
    private Random chance = new Random();
    private boolean faulty = true;
    private boolean reporting;

    StreamFaultsTest(DynamoDbProcess dynamodb) {
        this.dynamodb = dynamodb;
        this.table = new StreamedTable(dynamodb.tables());
    }

    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("greenledger.seeds", 8));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothing_is_lost_and_no_item_is_out_of_order(int seed) {
        chance = new Random(seed);
        ScriptedFunction function = ScriptedFunction.of("f", this::deliver);
        Mappings mapping =
                Mappings.plain().batchSize(1 + chance.nextInt(10)).lanes(1 + chance.nextInt(3));
        reporting = chance.nextBoolean();
        mapping = reporting ? mapping.reporting() : mapping;
        mapping = chance.nextBoolean() ? mapping.bisecting() : mapping;
        Map<String, List<Integer>> written = new LinkedHashMap<>();
        VirtualScheduler time = start(mapping, function, Instant.now());
        for (int i = 0; i < RECORDS; i++) {
            String item = "item-" + chance.nextInt(ITEMS);
            table.put(item, i);
            written.computeIfAbsent(item, _ -> new ArrayList<>()).add(i);
            time.advance(Duration.ofMillis(chance.nextInt(60)));
            if (chance.nextInt(10) == 0) {
                time = start(mapping, function, time.instant());
            }
        }
        faulty = false;
        time.advance(Duration.ofSeconds(30));
        assertEquals(written, firsts(written.keySet()), "seed " + seed);
    }

    /// The process is killed: all that it had planned is gone with its scheduler.
    private VirtualScheduler start(Mappings mapping, ScriptedFunction function, Instant now) {
        VirtualScheduler time = new VirtualScheduler(now);
        StreamSource source =
                new StreamSource(
                        mapping.of(table.streamArn(), function),
                        flaky(DynamoDbStreamsClient.class, dynamodb.streams()),
                        flaky(Checkpoints.class, checkpoints),
                        new Surroundings(time, chance, () -> "id"));
        source.start();
        return time;
    }

    private Outcome deliver(JsonNode event) {
        List<JsonNode> records = Batches.records(event).toList();
        int done = strikes(4) ? chance.nextInt(records.size()) : records.size();
        for (JsonNode record : records.subList(0, done)) {
            effects.computeIfAbsent(Batches.id(record), _ -> new ArrayList<>())
                    .add(record.at("/dynamodb/NewImage/number/N").asInt());
        }
        if (done == records.size()) {
            return ScriptedFunction.answered("{}");
        }
        String first = Batches.id(records.get(done));
        return switch (Ending.values()[chance.nextInt(Ending.values().length)]) {
            case UNSTARTED -> throw new IllegalStateException("cannot be invoked");
            case THROTTLED -> new Outcome.Failed("TooManyRequestsException", "Rate", List.of());
            case REPORTED ->
                    reporting
                            ? Batches.failing(event, first)
                            : ScriptedFunction.failed("fails, and would not be asked for more");
            case FAILED -> ScriptedFunction.failed("fails half-way");
        };
    }

    /// Each effect where it first took place.
    private Map<String, List<Integer>> firsts(Iterable<String> items) {
        Map<String, List<Integer>> firsts = new LinkedHashMap<>();
        for (String item : items) {
            firsts.put(item, effects.getOrDefault(item, List.of()).stream().distinct().toList());
        }
        return firsts;
    }

    private boolean strikes(int oneIn) {
        return faulty && chance.nextInt(oneIn) == 0;
    }

    private <T> T flaky(Class<T> type, T real) {
        Object proxy =
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> {
                            boolean before = strikes(8);
                            if (before) {
                                throw new IllegalStateException(method.getName() + " fails");
                            }
                            try {
                                Object answer = method.invoke(real, arguments);
                                if (strikes(8)) {
                                    throw new IllegalStateException("the answer is lost");
                                }
                                return answer;
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
        return type.cast(proxy);
    }
}
