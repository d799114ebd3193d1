package greenledger.local.bus;

import static greenledger.local.lambda.ScriptedFunction.answered;
import static greenledger.local.lambda.ScriptedFunction.failed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.bus.Destination.ToBus;
import greenledger.local.bus.Destination.ToFunction;
import greenledger.local.bus.Destination.ToQueue;
import greenledger.local.bus.Destination.ToStateMachine;
import greenledger.local.lambda.Outcome;
import greenledger.local.lambda.ScriptedFunction;
import greenledger.local.source.Elastic;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// Through the unmodified client, in virtual time, with real queues.
@Tag("slow")
@ExtendWith(Elastic.Shared.class)
final class EventBridgeTest {

    private static final Optional<String> NO_DEAD_LETTERS = Optional.empty();
    private static final RetryPolicy TWICE =
            new RetryPolicy(
                    2, Duration.ofHours(1), RetryPolicy.ofAsynchronousInvocation().backoff());

    private final Elastic elastic;
    private final BusBench bench;
    private final ScriptedFunction function = ScriptedFunction.answering("f", "{}");

    EventBridgeTest(Elastic elastic) {
        this.elastic = elastic;
        this.bench = new BusBench(elastic.queues());
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void an_event_reaches_the_target_of_a_rule_that_matches_it_as_eventbridge_writes_it() {
        bench.start(
                BusBench.rule(
                        "big", "{\"detail\":{\"kg\":[{\"numeric\":[\">\",400]}]}}", to(function)),
                BusBench.rule("other", "{\"source\":[\"other\"]}", to(function)));
        PutEventsResponse answer =
                bench.put(BusBench.entry("{\"kg\":412.50}"), BusBench.entry("{\"kg\":4}"));
        assertEquals(0, answer.failedEntryCount());
        assertEquals(2, answer.entries().size());
        JsonNode event = function.events().getFirst();
        assertEquals(1, function.events().size());
        assertEquals(answer.entries().getFirst().eventId(), event.path("id").textValue());
        assertEquals("0", event.path("version").textValue());
        assertEquals("greenledger.lots", event.path("source").textValue());
        assertEquals("LotRegistered", event.path("detail-type").textValue());
        assertEquals("000000000000", event.path("account").textValue());
        assertEquals("eu-central-1", event.path("region").textValue());
        assertEquals("2026-11-21T12:00:00Z", event.path("time").textValue());
        assertEquals("{\"kg\":412.50}", event.path("detail").toString());
        assertEquals(0, event.path("resources").size());
    }

    @Test
    void an_entry_that_is_no_event_is_told_why_and_the_others_go_through() {
        bench.start(BusBench.rule("all", "{\"source\":[{\"exists\":true}]}", to(function)));
        PutEventsRequestEntry good = BusBench.entry("{}");
        PutEventsResponse answer =
                bench.put(
                        good.toBuilder().source(null).build(),
                        good.toBuilder().detailType("").build(),
                        good.toBuilder().detail(null).build(),
                        good.toBuilder().detail("not JSON").build(),
                        good.toBuilder().detail("[1]").build(),
                        good.toBuilder().source("aws.ec2").build(),
                        good.toBuilder().eventBusName("nowhere").build(),
                        good);
        assertEquals(7, answer.failedEntryCount());
        assertEquals(
                List.of(
                        "InvalidArgument",
                        "InvalidArgument",
                        "InvalidArgument",
                        "MalformedDetail",
                        "MalformedDetail",
                        "NotAuthorizedForSource",
                        "ResourceNotFoundException"),
                answer.entries().stream().limit(7).map(PutEventsResultEntry::errorCode).toList());
        assertEquals(
                "Parameter Source is not valid. Reason: Source is a required argument.",
                answer.entries().getFirst().errorMessage());
        assertEquals(
                answer.entries().getLast().eventId(),
                function.events().getFirst().path("id").textValue());
        assertEquals(1, function.events().size());
    }

    @Test
    void a_request_of_too_many_or_too_large_entries_is_refused_whole() {
        bench.start(BusBench.rule("all", "{\"source\":[{\"exists\":true}]}", to(function)));
        PutEventsRequestEntry[] eleven =
                IntStream.range(0, 11)
                        .mapToObj(_ -> BusBench.entry("{}"))
                        .toArray(PutEventsRequestEntry[]::new);
        String large = "{\"x\":\"%s\"}".formatted("x".repeat(256 * 1024));
        for (PutEventsRequestEntry[] entries :
                List.of(eleven, new PutEventsRequestEntry[] {BusBench.entry(large)})) {
            EventBridgeException refusal =
                    assertThrows(EventBridgeException.class, () -> bench.put(entries));
            assertEquals("ValidationException", refusal.awsErrorDetails().errorCode());
        }
        assertThrows(EventBridgeException.class, () -> bench.put());
        assertThrows(EventBridgeException.class, () -> bench.client().listRules(r -> {}));
        bench.put(List.of(eleven).subList(0, 10).toArray(PutEventsRequestEntry[]::new));
        assertEquals(10, function.events().size());
    }

    @Test
    void a_throttled_function_is_invoked_again_soon_and_that_is_no_attempt() {
        Outcome throttled = new Outcome.Failed("TooManyRequestsException", "Rate", List.of());
        Deque<Outcome> outcomes =
                new ArrayDeque<>(
                        List.of(throttled, throttled, throttled, ScriptedFunction.answered("1")));
        ScriptedFunction busy = ScriptedFunction.of("f", _ -> outcomes.remove());
        Target target = BusBench.target(new ToFunction(busy), TWICE, Optional.empty());
        bench.start(BusBench.rule("all", "{\"source\":[{\"exists\":true}]}", target));
        bench.put(BusBench.entry("{\"kg\":1}"));
        bench.advance(Duration.ofSeconds(3));
        assertEquals(4, busy.events().size());
    }

    @Test
    void a_queue_gets_events_in_order_and_a_fifo_queue_with_their_group() {
        String queue = elastic.queue(Map.of(QueueAttributeName.FIFO_QUEUE, "true"));
        Target target =
                BusBench.target(new ToQueue(queue, Optional.of("g")), TWICE, NO_DEAD_LETTERS);
        bench.start(BusBench.rule("all", "{\"source\":[{\"exists\":true}]}", target));
        for (int i = 0; i < 5; i++) {
            bench.put(BusBench.entry("{\"n\":%d}".formatted(i)));
        }
        List<Message> messages = receive(queue);
        assertEquals(
                List.of("{\"n\":0}", "{\"n\":1}", "{\"n\":2}", "{\"n\":3}", "{\"n\":4}"),
                messages.stream()
                        .map(m -> m.body().replaceAll(".*\"detail\":(\\{.*?}).*", "$1"))
                        .toList());
    }

    @Test
    void an_event_can_go_on_to_another_bus_and_start_a_state_machine() {
        Target hop = BusBench.target(new ToBus("second"), TWICE, NO_DEAD_LETTERS);
        Target machine = BusBench.target(new ToStateMachine("arn:machine"), TWICE, NO_DEAD_LETTERS);
        bench.start(
                BusBench.rule("hop", "{\"source\":[{\"exists\":true}]}", hop),
                BusBench.ruleOn("second", "start", "{\"source\":[{\"exists\":true}]}", machine));
        bench.put(BusBench.entry("{\"kg\":1}"));
        assertEquals(1, bench.executions().size());
        assertTrue(bench.executions().getFirst().startsWith("arn:machine {\"version\":\"0\""));
    }

    @Test
    void what_was_acknowledged_is_delivered_after_a_kill_and_what_was_delivered_is_not() {
        AtomicInteger failures = new AtomicInteger(1);
        ScriptedFunction flaky =
                ScriptedFunction.of(
                        "f",
                        _ -> failures.getAndDecrement() > 0 ? failed("not yet") : answered("{}"));
        Rule rule = BusBench.rule("all", "{\"source\":[{\"exists\":true}]}", to(flaky));
        bench.start(rule);
        bench.put(BusBench.entry("{\"kg\":1}"));
        bench.kill();
        bench.start(rule);
        bench.advance(Duration.ofSeconds(1));
        assertEquals(2, flaky.events().size());
        bench.kill();
        bench.start(rule);
        bench.advance(Duration.ofMinutes(10));
        assertEquals(2, flaky.events().size());
    }

    @Test
    void a_rule_that_is_disabled_picks_out_nothing() {
        Rule off = BusBench.rule("off", "{\"source\":[{\"exists\":true}]}", to(function));
        Rule on = BusBench.rule("on", "{\"source\":[\"greenledger.lots\"]}", to(function));
        bench.start(
                new Rule("off", off.arn(), "default", off.eventPattern(), false, off.targets()),
                on);
        bench.put(BusBench.entry("{}"));
        assertEquals(1, function.events().size());
        assertEquals(0, bench.health().getFirst().delivered());
        assertEquals(1, bench.health().getLast().delivered());
    }

    @Test
    void rules_that_cannot_work_are_refused_by_name() {
        Target elsewhere = BusBench.target(new ToBus("nowhere"), TWICE, NO_DEAD_LETTERS);
        Target home = BusBench.target(new ToBus("default"), TWICE, NO_DEAD_LETTERS);
        Rule good = BusBench.rule("good", "{\"source\":[\"x\"]}", to(function));
        for (Rule wrong :
                List.of(
                        BusBench.rule("wrong", "{\"source\":\"x\"}", to(function)),
                        BusBench.ruleOn("nowhere", "wrong", "{\"source\":[\"x\"]}", to(function)),
                        BusBench.rule("wrong", "{\"source\":[\"x\"]}", elsewhere),
                        BusBench.rule("good", "{\"source\":[\"y\"]}", to(function)),
                        BusBench.rule("round", "{\"source\":[\"x\"]}", home))) {
            assertThrows(IllegalArgumentException.class, () -> bench.start(good, wrong));
        }
        bench.start(good);
    }

    private static Target to(ScriptedFunction function) {
        return BusBench.target(new ToFunction(function), TWICE, NO_DEAD_LETTERS);
    }

    private List<Message> receive(String queue) {
        return elastic.queues()
                .receiveMessage(ask ->
                        ask.queueUrl(queue).maxNumberOfMessages(10).messageAttributeNames("All"))
                .messages();
    }
}
