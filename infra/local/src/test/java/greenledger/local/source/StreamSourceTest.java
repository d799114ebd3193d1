package greenledger.local.source;

import static greenledger.local.lambda.ScriptedFunction.answered;
import static greenledger.local.lambda.ScriptedFunction.failed;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.json.Json;
import greenledger.local.lambda.LambdaFunction;
import greenledger.local.lambda.ScriptedFunction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Real streams of DynamoDB Local, read in virtual time.
@Tag("slow")
@ExtendWith(DynamoDbProcess.Shared.class)
final class StreamSourceTest {

    private final StreamBench bench;

    StreamSourceTest(DynamoDbProcess dynamodb) {
        bench = new StreamBench(dynamodb);
    }

    @Test
    void every_change_is_delivered_in_order_and_as_lambda_delivers_it() {
        ScriptedFunction function = ScriptedFunction.answering("f", "{}");
        bench.table().put("a", everyType());
        bench.table().put("a", 2);
        bench.table().delete("a");
        StreamSource source = bench.start(Mappings.plain(), function);
        List<JsonNode> records = Batches.records(function.events().getFirst()).toList();
        assertEquals(
                List.of("INSERT", "MODIFY", "REMOVE"),
                records.stream().map(record -> record.path("eventName").textValue()).toList());
        JsonNode insert = records.getFirst();
        assertEquals("aws:dynamodb", insert.path("eventSource").textValue());
        assertEquals(bench.table().streamArn(), insert.path("eventSourceARN").textValue());
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
        bench.put("a", "b", "c", "d", "e");
        bench.start(Mappings.plain().batchSize(2), function);
        assertEquals(
                List.of(List.of("a", "b"), List.of("c", "d"), List.of("e")), Batches.of(function));
    }

    @Test
    void a_window_gathers_until_it_closes_or_the_batch_is_full() {
        ScriptedFunction function = ScriptedFunction.answering("f", "{}");
        bench.start(Mappings.plain().batchSize(3).window(Duration.ofSeconds(5)), function);
        bench.put("a");
        bench.advance(Duration.ofSeconds(2));
        bench.put("b");
        bench.advance(Duration.ofMillis(2500));
        assertEquals(List.of(), Batches.of(function));
        bench.advance(Duration.ofSeconds(1));
        assertEquals(List.of(List.of("a", "b")), Batches.of(function));
        bench.put("c", "d", "e");
        bench.advance(Duration.ofMillis(500));
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
        bench.put("lot-1", "other");
        bench.table().delete("other");
        StreamSource source = bench.start(filtered, function);
        assertEquals(List.of(List.of("lot-1", "other")), Batches.of(function));
        assertEquals(1, source.health().filtered());
        assertEquals(2, source.health().delivered());
        assertThrows(IllegalArgumentException.class, () -> Filters.of(List.of("{\"a\":1}")));
    }

    @Test
    void latest_passes_over_what_was_there_but_not_over_what_comes_while_it_is_away() {
        ScriptedFunction function = ScriptedFunction.answering("f", "{}");
        bench.put("before");
        StreamSource first = bench.start(Mappings.plain().latest(), function);
        first.close();
        bench.put("meanwhile");
        bench.start(Mappings.plain().latest(), function);
        bench.put("after");
        bench.advance(Duration.ofSeconds(1));
        assertEquals(List.of(List.of("meanwhile"), List.of("after")), Batches.of(function));
    }

    @Test
    void lanes_keep_the_order_of_each_item_and_go_past_one_that_is_stuck() {
        ScriptedFunction function =
                ScriptedFunction.of(
                        "f", e -> Batches.ids(e).contains("stuck") ? failed("no") : answered("{}"));
        for (int round = 0; round < 3; round++) {
            for (String id : List.of("stuck", "a", "b", "c", "d", "e", "f", "g", "h")) {
                bench.table().put(id, round);
            }
        }
        bench.start(Mappings.plain().lanes(4).batchSize(1), function);
        bench.advance(Duration.ofSeconds(30));
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
        bench.put("a");
        StreamSource closed = bench.start(Mappings.plain(), function);
        closed.close();
        bench.put("b");
        LambdaFunction dying =
                ScriptedFunction.of(
                        "f",
                        _ -> {
                            throw new IllegalStateException("killed in mid-air");
                        });
        bench.start(Mappings.plain(), dying);
        bench.start(Mappings.plain(), function);
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
