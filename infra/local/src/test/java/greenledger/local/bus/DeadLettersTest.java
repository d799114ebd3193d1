package greenledger.local.bus;

import static greenledger.local.lambda.ScriptedFunction.failed;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.bus.Destination.ToFunction;
import greenledger.local.bus.Destination.ToQueue;
import greenledger.local.json.Json;
import greenledger.local.lambda.ScriptedFunction;
import greenledger.local.source.Elastic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sqs.model.Message;

/// What becomes of events that nobody takes.
@Tag("slow")
@ExtendWith(Elastic.Shared.class)
final class DeadLettersTest {

    private static final RetryPolicy TWICE =
            new RetryPolicy(
                    2, Duration.ofHours(1), RetryPolicy.ofAsynchronousInvocation().backoff());

    private final Elastic elastic;
    private final BusBench bench;

    DeadLettersTest(Elastic elastic) {
        this.elastic = elastic;
        this.bench = new BusBench(elastic.queues());
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void a_function_that_fails_is_invoked_again_after_one_and_two_minutes_and_then_dead_lettered() {
        String dead = elastic.queue(Map.of());
        ScriptedFunction failing = ScriptedFunction.of("f", _ -> failed("no"));
        Target target = BusBench.target(new ToFunction(failing), TWICE, Optional.of(dead));
        bench.start(BusBench.rule("all", "{\"source\":[{\"exists\":true}]}", target));
        bench.put(BusBench.entry("{\"kg\":1}"));
        assertEquals(1, failing.events().size());
        bench.advance(Duration.ofSeconds(61));
        assertEquals(2, failing.events().size());
        bench.advance(Duration.ofSeconds(121));
        assertEquals(3, failing.events().size());
        Message letter = receive(dead).getFirst();
        JsonNode report = Json.read(letter.body()).orElseThrow();
        assertEquals(1, report.at("/requestPayload/detail/kg").asInt());
        assertEquals("RetriesExhausted", report.at("/requestContext/condition").asText());
        assertEquals(3, report.at("/requestContext/approximateInvokeCount").asInt());
        assertEquals(failing.arn() + ":$LATEST", report.at("/requestContext/functionArn").asText());
        assertEquals(
                "java.lang.IllegalStateException",
                report.at("/responsePayload/errorType").asText());
        assertEquals("no", report.at("/responsePayload/errorMessage").asText());
        assertEquals(new TargetHealth("all", "t", 0, 3, 2, 1, 0, 0), bench.health().getFirst());
    }

    @Test
    void an_event_that_grows_too_old_is_given_up_before_its_retries_are() {
        String dead = elastic.queue(Map.of());
        RetryPolicy brief = new RetryPolicy(185, Duration.ofSeconds(90), TWICE.backoff());
        ScriptedFunction failing = ScriptedFunction.of("f", _ -> failed("no"));
        Target target = BusBench.target(new ToFunction(failing), brief, Optional.of(dead));
        bench.start(BusBench.rule("all", "{\"source\":[{\"exists\":true}]}", target));
        bench.put(BusBench.entry("{}"));
        bench.advance(Duration.ofMinutes(5));
        assertEquals(
                "EventAgeExceeded",
                Json.read(receive(dead).getFirst().body())
                        .orElseThrow()
                        .at("/requestContext/condition")
                        .asText());
    }

    @Test
    void what_a_target_other_than_a_function_does_not_take_is_dead_lettered_with_the_reason() {
        String dead = elastic.queue(Map.of());
        String gone = elastic.queue(Map.of()) + "-gone";
        Target target =
                BusBench.target(new ToQueue(gone, Optional.empty()), TWICE, Optional.of(dead));
        bench.start(BusBench.rule("all", "{\"source\":[{\"exists\":true}]}", target));
        bench.put(BusBench.entry("{\"kg\":1}"));
        bench.advance(Duration.ofMinutes(5));
        Message letter = receive(dead).getFirst();
        assertEquals(1, Json.read(letter.body()).orElseThrow().at("/detail/kg").asInt());
        assertEquals("2", attribute(letter, "RETRY_ATTEMPTS"));
        assertEquals("MaximumRetryAttempts", attribute(letter, "EXHAUSTED_RETRY_CONDITION"));
        assertEquals("QueueDoesNotExistException", attribute(letter, "ERROR_CODE"));
        assertEquals(
                "arn:aws:events:eu-central-1:000000000000:rule/all", attribute(letter, "RULE_ARN"));
    }

    private List<Message> receive(String queue) {
        return elastic.queues()
                .receiveMessage(ask -> ask.queueUrl(queue).messageAttributeNames("All"))
                .messages();
    }

    private static String attribute(Message message, String name) {
        return requireNonNull(message.messageAttributes().get(name)).stringValue();
    }
}
