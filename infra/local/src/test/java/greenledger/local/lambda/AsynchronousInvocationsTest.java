package greenledger.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.json.Json;
import greenledger.local.time.VirtualScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What becomes of an event that nobody waits for.
class AsynchronousInvocationsTest {

    private record Sent(String arn, String body, Map<String, String> attributes) {}

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final AsynchronousPolicy USUAL =
            new AsynchronousPolicy(
                    2,
                    Duration.ofHours(6),
                    Optional.of("successes"),
                    Optional.of("failures"),
                    Optional.of("dead-letters"));

    private final VirtualScheduler time = new VirtualScheduler(NOON);
    private final List<Sent> sent = new ArrayList<>();
    private final List<Duration> attempts = new ArrayList<>();
    private final Deque<Outcome> outcomes = new ArrayDeque<>();
    private final ScriptedFunction function =
            ScriptedFunction.of(
                    "work",
                    _ -> {
                        attempts.add(Duration.between(NOON, time.instant()));
                        return outcomes.isEmpty()
                                ? ScriptedFunction.failed("again")
                                : outcomes.remove();
                    });

    @Test
    void an_answer_is_told_to_the_success_destination() {
        outcomes.add(ScriptedFunction.answered("{\"ok\":true}"));

        accept(USUAL);

        assertEquals(List.of(Duration.ZERO), attempts);
        JsonNode report = report("successes");
        assertEquals("Success", report.at("/requestContext/condition").asText());
        assertEquals(1, report.at("/requestContext/approximateInvokeCount").asInt());
        assertEquals("{\"ok\":true}", report.at("/responsePayload").toString());
    }

    @Test
    void a_failure_is_tried_again_after_one_and_two_minutes_and_then_given_up() {
        accept(USUAL);

        assertEquals(
                List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(3)), attempts);
        JsonNode report = report("failures");
        assertEquals("RetriesExhausted", report.at("/requestContext/condition").asText());
        assertEquals(3, report.at("/requestContext/approximateInvokeCount").asInt());
        assertEquals("Unhandled", report.at("/responseContext/functionError").asText());
        assertEquals("again", report.at("/responsePayload/errorMessage").asText());
        assertEquals("{\"parcel\":1}", report.at("/requestPayload").toString());
    }

    @Test
    void the_dead_letter_is_the_event_itself() {
        accept(USUAL);

        Sent letter = sent.getLast();
        assertEquals("dead-letters", letter.arn());
        assertEquals("{\"parcel\":1}", letter.body());
        assertEquals(
                Map.of("RequestID", "request-1", "ErrorCode", "200", "ErrorMessage", "again"),
                letter.attributes());
    }

    @Test
    void being_throttled_is_no_attempt() {
        outcomes.add(ServiceError.TOO_MANY_REQUESTS.with("Rate Exceeded."));
        outcomes.add(ServiceError.TOO_MANY_REQUESTS.with("Rate Exceeded."));
        outcomes.add(ScriptedFunction.answered("1"));

        accept(USUAL);

        assertEquals(
                List.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(3)), attempts);
        assertEquals(1, report("successes").at("/requestContext/approximateInvokeCount").asInt());
    }

    @Test
    void an_event_that_grew_too_old_is_given_up() {
        accept(
                new AsynchronousPolicy(
                        2,
                        Duration.ofSeconds(90),
                        Optional.empty(),
                        Optional.of("failures"),
                        Optional.empty()));

        assertEquals(List.of(Duration.ZERO, Duration.ofMinutes(1)), attempts);
        assertEquals(
                "EventAgeExceeded", report("failures").at("/requestContext/condition").asText());
    }

    @Test
    void a_destination_may_be_a_function() {
        outcomes.add(ScriptedFunction.answered("1"));
        ScriptedFunction told = ScriptedFunction.answering("told", "2");

        accept(
                new AsynchronousPolicy(
                        0,
                        Duration.ofHours(6),
                        Optional.of(told.arn()),
                        Optional.empty(),
                        Optional.empty()),
                Map.of("told", new Functions.Entry(told, silent())));

        assertEquals(1, told.events().size());
        assertEquals(List.of(), sent);
    }

    private void accept(AsynchronousPolicy policy) {
        accept(policy, Map.of());
    }

    private void accept(AsynchronousPolicy policy, Map<String, Functions.Entry> others) {
        new AsynchronousInvocations(
                        new Functions(others),
                        time,
                        (arn, body, attributes) ->
                                sent.add(new Sent(arn, new String(body, UTF_8), attributes)),
                        () -> "request-1")
                .accept(new Functions.Entry(function, policy), "{\"parcel\":1}".getBytes(UTF_8));
        time.advance(Duration.ofHours(1));
    }

    private JsonNode report(String arn) {
        return sent.stream()
                .filter(each -> each.arn().equals(arn))
                .map(each -> Json.read(each.body()).orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    private static AsynchronousPolicy silent() {
        return new AsynchronousPolicy(
                0, Duration.ofHours(6), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
