package greenledger.local.source;

import static greenledger.local.lambda.ScriptedFunction.answered;
import static greenledger.local.lambda.ScriptedFunction.failed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.lambda.Outcome;
import greenledger.local.lambda.ScriptedFunction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What becomes of batches that fail: real streams of DynamoDB Local, in virtual time.
@Tag("slow")
@ExtendWith(DynamoDbProcess.Shared.class)
final class StreamFailuresTest {

    private final StreamBench bench;

    StreamFailuresTest(DynamoDbProcess dynamodb) {
        bench = new StreamBench(dynamodb);
    }

    @Test
    void a_batch_that_fails_is_tried_again_before_anything_later_is_delivered() {
        AtomicInteger failures = new AtomicInteger(3);
        ScriptedFunction function =
                ScriptedFunction.of(
                        "f",
                        _ -> failures.getAndDecrement() > 0 ? failed("not yet") : answered("{}"));
        bench.put("a", "b");
        StreamSource source = bench.start(Mappings.plain().batchSize(1), function);
        bench.advance(Duration.ofSeconds(5));
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
        bench.put("a", "b", "c", "d");
        bench.start(Mappings.plain().reporting(), function);
        bench.advance(Duration.ofSeconds(1));
        assertEquals(
                List.of(List.of("a", "b", "c", "d"), List.of("b", "c", "d")), Batches.of(function));
    }

    @Test
    void a_report_counts_only_where_the_mapping_asks_for_it() {
        ScriptedFunction function = ScriptedFunction.of("f", event -> Batches.failing(event, "a"));
        bench.put("a", "b");
        StreamSource source = bench.start(Mappings.plain(), function);
        bench.advance(Duration.ofSeconds(5));
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
        bench.put("a", "b");
        bench.start(Mappings.plain().reporting(), function);
        bench.advance(Duration.ofSeconds(1));
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
        bench.put("a", "b", "c", "bad", "d", "e", "f");
        Mappings mapping = Mappings.plain().bisecting().retries(2).onFailure(bench::deadLetter);
        StreamSource source = bench.start(mapping, function);
        bench.advance(Duration.ofSeconds(5));
        assertEquals(List.of("a", "b", "c", "d", "e", "f"), delivered);
        assertEquals(
                3,
                Batches.of(function).stream().filter(List.of("bad")::equals).count(),
                "splitting costs no retry: once and two retries alone");
        assertEquals(1, bench.deadLetters().size());
        assertEquals(1, source.health().deadLettered());
        assertEquals(6, source.health().delivered());
    }

    @Test
    void a_report_splits_the_batch_where_it_failed_when_batches_are_split() {
        ScriptedFunction function =
                ScriptedFunction.of("f", event -> Batches.failing(event, "bad"));
        bench.put("a", "b", "bad", "c");
        Mappings mapping =
                Mappings.plain().reporting().bisecting().retries(0).onFailure(bench::deadLetter);
        bench.start(mapping, function);
        bench.advance(Duration.ofSeconds(5));
        assertEquals(
                List.of(
                        List.of("a", "b", "bad", "c"),
                        List.of("bad", "c"),
                        List.of("bad"),
                        List.of("c")),
                Batches.of(function));
        assertEquals(1, bench.deadLetters().size());
    }

    @Test
    void what_is_given_up_is_recorded_at_the_destination_as_lambda_records_it() {
        ScriptedFunction function = ScriptedFunction.of("f", _ -> failed("never"));
        bench.put("a", "b");
        bench.start(Mappings.plain().retries(2).onFailure(bench::deadLetter), function);
        bench.advance(Duration.ofSeconds(5));
        List<JsonNode> records = Batches.records(function.events().getFirst()).toList();
        JsonNode letter = bench.deadLetters().getFirst();
        assertEquals("RetryAttemptsExhausted", letter.at("/requestContext/condition").textValue());
        assertEquals(3, letter.at("/requestContext/approximateInvokeCount").intValue());
        assertEquals(function.arn(), letter.at("/requestContext/functionArn").textValue());
        assertEquals("id-1", letter.at("/requestContext/requestId").textValue());
        assertEquals("Unhandled", letter.at("/responseContext/functionError").textValue());
        assertEquals("1.0", letter.path("version").textValue());
        JsonNode info = letter.path("DDBStreamBatchInfo");
        assertEquals(2, info.path("batchSize").intValue());
        assertEquals(bench.table().streamArn(), info.path("streamArn").textValue());
        assertEquals(
                records.getFirst().at("/dynamodb/SequenceNumber"),
                info.path("startSequenceNumber"));
        assertEquals(
                records.getLast().at("/dynamodb/SequenceNumber"), info.path("endSequenceNumber"));
        bench.put("c");
        bench.advance(Duration.ofSeconds(1));
        assertEquals(List.of("c"), Batches.of(function).getLast());
    }

    @Test
    void records_that_are_too_old_are_given_up_without_being_tried_again() {
        ScriptedFunction function = ScriptedFunction.of("f", _ -> failed("never"));
        bench.put("a");
        Mappings mapping = Mappings.plain().age(Duration.ofMinutes(1)).onFailure(bench::deadLetter);
        StreamSource source = bench.start(mapping, function);
        bench.advance(Duration.ofSeconds(59));
        assertEquals(List.of(), bench.deadLetters());
        bench.advance(Duration.ofMinutes(2));
        JsonNode letter = bench.deadLetters().getFirst();
        assertEquals("RecordAgeExceeded", letter.at("/requestContext/condition").textValue());
        assertEquals(1, source.health().deadLettered());
        int tries = function.events().size();
        bench.advance(Duration.ofSeconds(20));
        assertEquals(tries, function.events().size());
    }

    @Test
    void nothing_is_given_up_before_its_destination_has_it() {
        AtomicInteger refusals = new AtomicInteger(5);
        ScriptedFunction function =
                ScriptedFunction.of(
                        "f", e -> Batches.ids(e).contains("bad") ? failed("bad") : answered("{}"));
        bench.put("bad", "good");
        FailureDestination unwilling =
                letter -> {
                    if (refusals.getAndDecrement() > 0) {
                        throw new IllegalStateException("the queue is away");
                    }
                    bench.deadLetter(letter);
                };
        StreamSource source =
                bench.start(
                        Mappings.plain().batchSize(1).retries(0).onFailure(unwilling), function);
        assertEquals(List.of(List.of("bad")), Batches.of(function));
        bench.advance(Duration.ofSeconds(5));
        assertEquals(1, bench.deadLetters().size());
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
        bench.put("a");
        StreamSource source =
                bench.start(Mappings.plain().retries(0).onFailure(bench::deadLetter), function);
        bench.advance(Duration.ofSeconds(5));
        assertEquals(List.of(), bench.deadLetters());
        assertEquals(1, source.health().delivered());
    }

    private static BatchReply reply(String text) {
        return BatchReply.read(text.getBytes(UTF_8), Set.of("one"));
    }
}
