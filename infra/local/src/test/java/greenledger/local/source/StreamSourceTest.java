package greenledger.local.source;

import static greenledger.local.lambda.ScriptedFunction.answered;
import static greenledger.local.lambda.ScriptedFunction.failed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.json.Json;
import greenledger.local.lambda.LambdaFunction;
import greenledger.local.lambda.Outcome;
import greenledger.local.lambda.ScriptedFunction;
import greenledger.local.time.Surroundings;
import greenledger.local.time.VirtualScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// Real streams of DynamoDB Local, read in virtual time.
@ExtendWith(DynamoDbProcess.Shared.class)
final class StreamSourceTest {

    private final DynamoDbStreamsClient streams;
    private final StreamedTable table;
    private final VirtualScheduler time = new VirtualScheduler(Instant.now());
    private final Checkpoints checkpoints = new MemoryCheckpoints();
    private final List<JsonNode> deadLetters = new ArrayList<>();

    StreamSourceTest(DynamoDbProcess dynamodb) {
        streams = dynamodb.streams();
        table = new StreamedTable(dynamodb.tables());
    }

    @Test
    void every_change_is_delivered_in_order_and_as_lambda_delivers_it() {
        ScriptedFunction function = ScriptedFunction.answering("f", "{}");
        table.put("a", everyType());
        table.put("a", 2);
        table.delete("a");
        StreamSource source = start(Mappings.plain(), function);
        List<JsonNode> records = Batches.records(function.events().getFirst()).toList();
        assertEquals(
                List.of("INSERT", "MODIFY", "REMOVE"),
                records.stream().map(record -> record.path("eventName").textValue()).toList());
        JsonNode insert = records.getFirst();
        assertEquals("aws:dynamodb", insert.path("eventSource").textValue());
        assertEquals(table.streamArn(), insert.path("eventSourceARN").textValue());
        assertEquals("{\"id\":{\"S\":\"a\"}}", insert.at("/dynamodb/Keys").toString());
        assertEquals(
                Json.read(
                                """
                                {"id":{"S":"a"},"b":{"B":"AP8="},"n":{"N":"1.5"},"t":{"BOOL":true},
                                 "z":{"NULL":true},"ss":{"SS":["x"]},"ns":{"NS":["7"]},
                                 "bs":{"BS":["AP8="]},"l":{"L":[{"S":"y"}]},"m":{"M":{"k":{"S":"v"}}}}
                                """)
                        .orElseThrow(),
                insert.at("/dynamodb/NewImage"));
        assertTrue(insert.at("/dynamodb/OldImage").isMissingNode());
        assertTrue(insert.at("/dynamodb/ApproximateCreationDateTime").isIntegralNumber());
        assertTrue(insert.at("/dynamodb/SizeBytes").isIntegralNumber());
        assertEquals("NEW_AND_OLD_IMAGES", insert.at("/dynamodb/StreamViewType").textValue());
        assertTrue(records.getLast().at("/dynamodb/NewImage").isMissingNode());
        assertEquals("2", records.getLast().at("/dynamodb/OldImage/number/N").textValue());
        assertEquals(3, source.health().delivered());
        assertEquals(0, source.health().waiting());
    }

    @Test
    void a_batch_holds_no_more_than_its_size() {
        ScriptedFunction function = ScriptedFunction.answering("f", "{}");
        put("a", "b", "c", "d", "e");
        start(Mappings.plain().batchSize(2), function);
        assertEquals(
                List.of(List.of("a", "b"), List.of("c", "d"), List.of("e")), Batches.of(function));
    }

    @Test
    void a_window_gathers_until_it_closes_or_the_batch_is_full() {
        ScriptedFunction function = ScriptedFunction.answering("f", "{}");
        start(Mappings.plain().batchSize(3).window(Duration.ofSeconds(5)), function);
        put("a");
        time.advance(Duration.ofSeconds(2));
        put("b");
        time.advance(Duration.ofMillis(2500));
        assertEquals(List.of(), Batches.of(function));
        time.advance(Duration.ofSeconds(1));
        assertEquals(List.of(List.of("a", "b")), Batches.of(function));
        put("c", "d", "e");
        time.advance(Duration.ofMillis(500));
        assertEquals(List.of("c", "d", "e"), Batches.of(function).getLast());
    }

    @Test
    void only_records_that_pass_a_filter_are_delivered_and_the_others_count_as_done() {
        ScriptedFunction function = ScriptedFunction.answering("f", "{}");
        Mappings filtered =
                Mappings.plain()
                        .filter(
                                "{\"eventName\":[\"REMOVE\"]}",
                                "{\"dynamodb\":{\"Keys\":{\"id\":{\"S\":[{\"prefix\":\"lot-\"}]}}}}");
        put("lot-1", "other");
        table.delete("other");
        StreamSource source = start(filtered, function);
        assertEquals(List.of(List.of("lot-1", "other")), Batches.of(function));
        assertEquals(1, source.health().filtered());
        assertEquals(2, source.health().delivered());
        assertThrows(IllegalArgumentException.class, () -> Filters.of(List.of("{\"a\":1}")));
    }

    @Test
    void a_batch_that_fails_is_tried_again_before_anything_later_is_delivered() {
        AtomicInteger failures = new AtomicInteger(3);
        ScriptedFunction function =
                ScriptedFunction.of(
                        "f",
                        _ -> failures.getAndDecrement() > 0 ? failed("not yet") : answered("{}"));
        put("a", "b");
        StreamSource source = start(Mappings.plain().batchSize(1), function);
        time.advance(Duration.ofSeconds(5));
        assertEquals(
                List.of(List.of("a"), List.of("a"), List.of("a"), List.of("a"), List.of("b")),
                Batches.of(function));
        assertEquals(3, source.health().failed());
        assertEquals(3, source.health().retried());
        assertEquals(2, source.health().delivered());
    }

    @Test
    void delivery_starts_again_at_the_lowest_sequence_number_that_is_reported() {
        AtomicInteger calls = new AtomicInteger();
        ScriptedFunction function =
                ScriptedFunction.of(
                        "f",
                        event ->
                                calls.getAndIncrement() == 0
                                        ? Batches.failing(event, "d", "b")
                                        : answered("{\"batchItemFailures\":[]}"));
        put("a", "b", "c", "d");
        start(Mappings.plain().reporting(), function);
        time.advance(Duration.ofSeconds(1));
        assertEquals(
                List.of(List.of("a", "b", "c", "d"), List.of("b", "c", "d")), Batches.of(function));
    }

    @Test
    void a_report_counts_only_where_the_mapping_asks_for_it() {
        ScriptedFunction function = ScriptedFunction.of("f", event -> Batches.failing(event, "a"));
        put("a", "b");
        StreamSource source = start(Mappings.plain(), function);
        time.advance(Duration.ofSeconds(5));
        assertEquals(List.of(List.of("a", "b")), Batches.of(function));
        assertEquals(0, source.health().failed());
    }

    @Test
    void a_report_that_names_a_stranger_or_is_no_json_fails_the_whole_batch() {
        for (String report :
                List.of(
                        "{\"batchItemFailures\":[{\"itemIdentifier\":\"stranger\"}]}",
                        "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
                        "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}",
                        "{\"batchItemFailures\":[{\"wrong\":\"key\"}]}",
                        "no JSON")) {
            assertEquals(new BatchReply.Unreadable(), reply(report), report);
        }
        for (String report :
                List.of(
                        "",
                        "null",
                        "{}",
                        "{\"batchItemFailures\":null}",
                        "{\"batchItemFailures\":[]}")) {
            assertEquals(new BatchReply.Failed(Set.of()), reply(report), report);
        }
        AtomicInteger calls = new AtomicInteger();
        ScriptedFunction function =
                ScriptedFunction.of(
                        "f", _ -> answered(calls.getAndIncrement() == 0 ? "no JSON" : "{}"));
        put("a", "b");
        start(Mappings.plain().reporting(), function);
        time.advance(Duration.ofSeconds(1));
        assertEquals(List.of(List.of("a", "b"), List.of("a", "b")), Batches.of(function));
    }

    @Test
    void bisection_isolates_the_one_bad_record_and_delivers_all_the_others() {
        List<String> delivered = new ArrayList<>();
        ScriptedFunction function =
                ScriptedFunction.of(
                        "f",
                        event -> {
                            if (Batches.ids(event).contains("bad")) {
                                return failed("cannot read it");
                            }
                            delivered.addAll(Batches.ids(event));
                            return answered("{}");
                        });
        put("a", "b", "c", "bad", "d", "e", "f");
        Mappings mapping = Mappings.plain().bisecting().retries(2).onFailure(this::deadLetter);
        StreamSource source = start(mapping, function);
        time.advance(Duration.ofMinutes(1));
        assertEquals(List.of("a", "b", "c", "d", "e", "f"), delivered);
        assertEquals(
                3,
                Batches.of(function).stream().filter(List.of("bad")::equals).count(),
                "splitting costs no retry: once and two retries alone");
        assertEquals(1, deadLetters.size());
        assertEquals(1, source.health().deadLettered());
        assertEquals(6, source.health().delivered());
    }

    @Test
    void a_report_splits_the_batch_where_it_failed_when_batches_are_split() {
        ScriptedFunction function =
                ScriptedFunction.of("f", event -> Batches.failing(event, "bad"));
        put("a", "b", "bad", "c");
        Mappings mapping =
                Mappings.plain().reporting().bisecting().retries(0).onFailure(this::deadLetter);
        start(mapping, function);
        time.advance(Duration.ofMinutes(1));
        assertEquals(
                List.of(
                        List.of("a", "b", "bad", "c"),
                        List.of("bad", "c"),
                        List.of("bad"),
                        List.of("c")),
                Batches.of(function));
        assertEquals(1, deadLetters.size());
    }

    @Test
    void what_is_given_up_is_recorded_at_the_destination_as_lambda_records_it() {
        ScriptedFunction function = ScriptedFunction.of("f", _ -> failed("never"));
        put("a", "b");
        start(Mappings.plain().retries(2).onFailure(this::deadLetter), function);
        time.advance(Duration.ofMinutes(1));
        List<JsonNode> records = Batches.records(function.events().getFirst()).toList();
        JsonNode letter = deadLetters.getFirst();
        assertEquals("RetryAttemptsExhausted", letter.at("/requestContext/condition").textValue());
        assertEquals(3, letter.at("/requestContext/approximateInvokeCount").intValue());
        assertEquals(function.arn(), letter.at("/requestContext/functionArn").textValue());
        assertEquals("id-1", letter.at("/requestContext/requestId").textValue());
        assertEquals("Unhandled", letter.at("/responseContext/functionError").textValue());
        assertEquals("1.0", letter.path("version").textValue());
        JsonNode info = letter.path("DDBStreamBatchInfo");
        assertEquals(2, info.path("batchSize").intValue());
        assertEquals(table.streamArn(), info.path("streamArn").textValue());
        assertEquals(
                records.getFirst().at("/dynamodb/SequenceNumber"),
                info.path("startSequenceNumber"));
        assertEquals(
                records.getLast().at("/dynamodb/SequenceNumber"), info.path("endSequenceNumber"));
        put("c");
        time.advance(Duration.ofSeconds(1));
        assertEquals(List.of("c"), Batches.of(function).getLast());
    }

    @Test
    void records_that_are_too_old_are_given_up_without_being_tried_again() {
        ScriptedFunction function = ScriptedFunction.of("f", _ -> failed("never"));
        put("a");
        Mappings mapping = Mappings.plain().age(Duration.ofMinutes(5)).onFailure(this::deadLetter);
        StreamSource source = start(mapping, function);
        time.advance(Duration.ofSeconds(299));
        assertEquals(List.of(), deadLetters);
        time.advance(Duration.ofMinutes(3));
        JsonNode letter = deadLetters.getFirst();
        assertEquals("RecordAgeExceeded", letter.at("/requestContext/condition").textValue());
        assertEquals(1, source.health().deadLettered());
        int tries = function.events().size();
        time.advance(Duration.ofMinutes(3));
        assertEquals(tries, function.events().size());
    }

    @Test
    void nothing_is_given_up_before_its_destination_has_it() {
        AtomicInteger refusals = new AtomicInteger(5);
        ScriptedFunction function =
                ScriptedFunction.of(
                        "f", e -> Batches.ids(e).contains("bad") ? failed("bad") : answered("{}"));
        put("bad", "good");
        FailureDestination unwilling =
                letter -> {
                    if (refusals.getAndDecrement() > 0) {
                        throw new IllegalStateException("the queue is away");
                    }
                    deadLetter(letter);
                };
        StreamSource source =
                start(Mappings.plain().batchSize(1).retries(0).onFailure(unwilling), function);
        assertEquals(List.of(List.of("bad")), Batches.of(function));
        time.advance(Duration.ofMinutes(1));
        assertEquals(1, deadLetters.size());
        assertEquals(List.of(List.of("bad"), List.of("good")), Batches.of(function));
        assertEquals(5, source.health().troubles());
    }

    @Test
    void an_invocation_that_is_throttled_costs_no_retry() {
        AtomicInteger throttles = new AtomicInteger(10);
        ScriptedFunction function =
                ScriptedFunction.of(
                        "f",
                        _ ->
                                throttles.getAndDecrement() > 0
                                        ? new Outcome.Failed(
                                                "TooManyRequestsException", "Rate", List.of())
                                        : answered("{}"));
        put("a");
        StreamSource source =
                start(Mappings.plain().retries(0).onFailure(this::deadLetter), function);
        time.advance(Duration.ofMinutes(1));
        assertEquals(List.of(), deadLetters);
        assertEquals(1, source.health().delivered());
    }

    @Test
    void latest_passes_over_what_was_there_but_not_over_what_comes_while_it_is_away() {
        ScriptedFunction function = ScriptedFunction.answering("f", "{}");
        put("before");
        StreamSource first = start(Mappings.plain().latest(), function);
        first.close();
        put("meanwhile");
        start(Mappings.plain().latest(), function);
        put("after");
        time.advance(Duration.ofSeconds(1));
        assertEquals(List.of(List.of("meanwhile"), List.of("after")), Batches.of(function));
    }

    @Test
    void lanes_keep_the_order_of_each_item_and_go_past_one_that_is_stuck() {
        ScriptedFunction function =
                ScriptedFunction.of(
                        "f", e -> Batches.ids(e).contains("stuck") ? failed("no") : answered("{}"));
        for (int round = 0; round < 3; round++) {
            for (String id : List.of("stuck", "a", "b", "c", "d", "e", "f", "g", "h")) {
                table.put(id, round);
            }
        }
        start(Mappings.plain().lanes(4).batchSize(1), function);
        time.advance(Duration.ofSeconds(30));
        Map<String, List<Integer>> rounds = new TreeMap<>();
        for (JsonNode event : function.events()) {
            JsonNode record = event.at("/Records/0");
            rounds.computeIfAbsent(Batches.id(record), _ -> new ArrayList<>())
                    .add(record.at("/dynamodb/NewImage/number/N").asInt());
        }
        assertEquals(List.of(0), requireNonNull(rounds.get("stuck")).stream().distinct().toList());
        long passed = rounds.values().stream().filter(List.of(0, 1, 2)::equals).count();
        assertTrue(passed >= 4, "only " + rounds);
    }

    @Test
    void a_source_that_dies_before_its_checkpoint_delivers_again_and_one_that_closes_does_not() {
        ScriptedFunction function = ScriptedFunction.answering("f", "{}");
        put("a");
        StreamSource closed = start(Mappings.plain(), function);
        closed.close();
        put("b");
        LambdaFunction dying =
                ScriptedFunction.of(
                        "f",
                        _ -> {
                            throw new IllegalStateException("killed in mid-air");
                        });
        start(Mappings.plain(), dying);
        start(Mappings.plain(), function);
        assertEquals(List.of(List.of("a"), List.of("b")), Batches.of(function));
    }

    @Test
    void settings_out_of_lambdas_range_are_refused_by_name() {
        ScriptedFunction f = ScriptedFunction.answering("f", "{}");
        for (Mappings wrong :
                List.of(
                        Mappings.plain().batchSize(0),
                        Mappings.plain().batchSize(10_001),
                        Mappings.plain().window(Duration.ofSeconds(301)),
                        Mappings.plain().lanes(11),
                        Mappings.plain().retries(10_001),
                        Mappings.plain().age(Duration.ofSeconds(59)))) {
            assertThrows(IllegalArgumentException.class, () -> wrong.of("arn", f));
        }
        assertEquals(10_000, Mappings.plain().batchSize(10_000).of("arn", f).batchSize());
    }

    private StreamSource start(Mappings mapping, LambdaFunction function) {
        AtomicInteger ids = new AtomicInteger();
        StreamSource source =
                new StreamSource(
                        mapping.of(table.streamArn(), function),
                        streams,
                        checkpoints,
                        new Surroundings(time, new Random(1), () -> "id-" + ids.incrementAndGet()));
        source.start();
        time.advance(Duration.ofMillis(50));
        return source;
    }

    private void put(String... ids) {
        List.of(ids).forEach(table::put);
    }

    private void deadLetter(String letter) {
        deadLetters.add(Json.read(letter).orElseThrow());
    }

    private static BatchReply reply(String text) {
        return BatchReply.read(text.getBytes(UTF_8), Set.of("one"));
    }

    private static Map<String, AttributeValue> everyType() {
        SdkBytes bytes = SdkBytes.fromByteArray(new byte[] {0, (byte) 0xff});
        return Map.of(
                "b", AttributeValue.fromB(bytes),
                "n", AttributeValue.fromN("1.5"),
                "t", AttributeValue.fromBool(true),
                "z", AttributeValue.fromNul(true),
                "ss", AttributeValue.fromSs(List.of("x")),
                "ns", AttributeValue.fromNs(List.of("7")),
                "bs", AttributeValue.fromBs(List.of(bytes)),
                "l", AttributeValue.fromL(List.of(AttributeValue.fromS("y"))),
                "m", AttributeValue.fromM(Map.of("k", AttributeValue.fromS("v"))));
    }
}
