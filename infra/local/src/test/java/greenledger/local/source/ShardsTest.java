package greenledger.local.source;

import static greenledger.local.lambda.ScriptedFunction.answered;
import static greenledger.local.lambda.ScriptedFunction.failed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import greenledger.local.lambda.ScriptedFunction;
import greenledger.local.time.Surroundings;
import greenledger.local.time.VirtualScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class ShardsTest {

    private final VirtualScheduler time = new VirtualScheduler(Instant.EPOCH);
    private final SplitStream stream = new SplitStream();
    private final Checkpoints checkpoints = new MemoryCheckpoints();
    private final ScriptedFunction function = ScriptedFunction.answering("f", "{}");

    @Test
    void children_are_read_only_when_all_of_their_parent_is_done() {
        AtomicInteger failures = new AtomicInteger(3);
        ScriptedFunction stubborn =
                ScriptedFunction.of(
                        "f",
                        event ->
                                Batches.ids(event).contains("2") && failures.getAndDecrement() > 0
                                        ? failed("not yet")
                                        : answered("{}"));
        stream.open("parent", Optional.empty());
        stream.add("parent");
        stream.add("parent");
        stream.open("left", Optional.of("parent"));
        stream.open("right", Optional.of("parent"));
        stream.add("left");
        stream.add("right");
        start(Mappings.plain().batchSize(1), stubborn);
        time.advance(Duration.ofMinutes(1));
        List<String> ids = Batches.of(stubborn).stream().map(List::getFirst).toList();
        assertEquals(List.of("1", "2", "2", "2", "2"), ids.subList(0, 5));
        assertEquals(List.of("3", "4"), ids.subList(5, 7).stream().sorted().toList());
        assertEquals(7, ids.size());
    }

    @Test
    void a_shard_that_opens_later_is_found_and_one_that_is_done_is_not_read_again() {
        stream.open("parent", Optional.empty());
        stream.add("parent");
        StreamSource source = start(Mappings.plain(), function);
        stream.add("parent");
        stream.open("child", Optional.of("parent"));
        stream.add("child");
        time.advance(Duration.ofMinutes(1));
        source.close();
        start(Mappings.plain(), function);
        time.advance(Duration.ofMinutes(1));
        assertEquals(List.of(List.of("1"), List.of("2"), List.of("3")), Batches.of(function));
    }

    @Test
    void reading_goes_on_where_it_was_when_an_iterator_expires() {
        stream.open("shard", Optional.empty());
        stream.add("shard");
        start(Mappings.plain(), function);
        stream.expireIterators();
        stream.add("shard");
        time.advance(Duration.ofSeconds(1));
        assertEquals(List.of(List.of("1"), List.of("2")), Batches.of(function));
    }

    @Test
    void reading_goes_on_at_the_oldest_record_when_its_place_has_been_trimmed() {
        stream.open("shard", Optional.empty());
        stream.add("shard");
        start(Mappings.plain(), function).close();
        stream.add("shard");
        stream.add("shard");
        stream.trimTo(2);
        start(Mappings.plain(), function);
        time.advance(Duration.ofSeconds(1));
        assertEquals(List.of(List.of("1"), List.of("3")), Batches.of(function));
    }

    @Test
    void the_child_of_a_shard_that_the_stream_has_forgotten_is_read_at_once() {
        stream.open("child", Optional.of("forgotten"));
        stream.add("child");
        start(Mappings.plain(), function);
        assertEquals(List.of(List.of("1")), Batches.of(function));
    }

    private StreamSource start(Mappings mapping, ScriptedFunction target) {
        StreamSource source =
                new StreamSource(
                        mapping.of("arn", target),
                        stream,
                        checkpoints,
                        new Surroundings(time, new Random(1), () -> "id"));
        source.start();
        time.advance(Duration.ofMillis(50));
        return source;
    }
}
