package greenledger.asl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.json.Json;
import greenledger.asl.runtime.Run;
import greenledger.asl.support.Lab;
import greenledger.asl.support.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RetryTest {

    private static final String TASK =
            """
            {'QueryLanguage': 'JSONata', 'StartAt': 'Work', 'States': {
              'Work': {'Type': 'Task', 'Resource': 'arn:aws:lambda:us-east-1:123456789012:function:f',
                'Retry': %s, 'Catch': %s, 'End': true},
              'Caught': {'Type': 'Pass', 'Output': '{%% $states.input %%}', 'End': true}}}
            """;
    private static final String CATCH_ALL =
            "[{'ErrorEquals': ['States.ALL'], 'Output': {'error': '{% $states.errorOutput %}'},"
                    + " 'Next': 'Caught'}]";

    private final List<Instant> attempts = new ArrayList<>();

    @Test
    void delays_grow_by_the_backoff_rate_up_to_the_longest() {
        failing(
                "Busy",
                "[{'ErrorEquals': ['Busy'], 'IntervalSeconds': 2, 'BackoffRate': 3, "
                        + "'MaxAttempts': 4, 'MaxDelaySeconds': 10}]");

        assertEquals(List.of(2L, 6L, 10L, 10L), delaysInSeconds());
    }

    @Test
    void without_settings_work_is_tried_three_times_more() {
        failing("Busy", "[{'ErrorEquals': ['Busy']}]");

        assertEquals(List.of(1L, 2L, 4L), delaysInSeconds());
    }

    @Test
    void zero_attempts_means_that_an_error_is_not_retried() {
        failing(
                "Busy",
                "[{'ErrorEquals': ['Busy'], 'MaxAttempts': 0}, {'ErrorEquals': ['States.ALL']}]");

        assertEquals(List.of(), delaysInSeconds());
    }

    @Test
    void full_jitter_stays_within_the_delay_and_is_the_same_for_the_same_seed() {
        String retry =
                "[{'ErrorEquals': ['Busy'], 'IntervalSeconds': 100, 'BackoffRate': 1, "
                        + "'MaxAttempts': 5, 'JitterStrategy': 'FULL'}]";
        failing("Busy", retry);
        List<Duration> first = delays();
        attempts.clear();
        failing("Busy", retry);

        assertEquals(first, delays());
        assertEquals(5, first.stream().filter(delay -> delay.toSeconds() < 100).count());
        assertEquals(5, first.stream().distinct().count());
    }

    @Test
    void each_retrier_counts_for_itself() {
        List<String> errors = List.of("A", "B", "A", "B", "A", "C");
        Run run =
                Lab.answering(request -> TaskOutcome.failed(errors.get(request.attempt()), ""))
                        .run(
                                TASK.formatted(
                                        "[{'ErrorEquals': ['A'], 'MaxAttempts': 3}, "
                                                + "{'ErrorEquals': ['B'], 'MaxAttempts': 2}]",
                                        CATCH_ALL),
                                "{}");

        assertEquals("C", Lab.output(run).path("error").path("Error").asText());
    }

    @Test
    void what_is_not_retried_is_caught_with_its_error_and_cause() {
        Run run = failing("Fatal", "[{'ErrorEquals': ['Busy']}]");

        JsonNode expected = Samples.json("{'error': {'Error': 'Fatal', 'Cause': 'why'}}");
        assertEquals(expected, Lab.output(run));
    }

    @Test
    void task_failed_matches_every_error_but_a_timeout() {
        String retry = "[{'ErrorEquals': ['States.TaskFailed'], 'MaxAttempts': 1}]";
        failing("Anything", retry);
        assertEquals(1, delays().size());

        attempts.clear();
        failing("States.Timeout", retry);
        assertEquals(0, delays().size());
    }

    @Test
    void a_runtime_error_is_neither_retried_nor_caught() {
        Run run = failing("States.Runtime", "[{'ErrorEquals': ['States.ALL']}]");

        assertEquals("States.Runtime", Lab.failure(run).error().orElseThrow());
        assertEquals(1, attempts.size());
    }

    @Test
    void the_context_object_counts_the_retries() {
        List<JsonNode> seen = new ArrayList<>();
        Lab.answering(
                        request -> {
                            seen.add(request.arguments());
                            return TaskOutcome.failed("Busy", "");
                        })
                .run(
                        """
                        {'QueryLanguage': 'JSONata', 'StartAt': 'Work', 'States': {
                          'Work': {'Type': 'Task', 'Resource': 'arn:aws:states:::sqs:sendMessage',
                            'Arguments': {'n': '{% $states.context.State.RetryCount %}'},
                            'Retry': [{'ErrorEquals': ['Busy'], 'MaxAttempts': 2}], 'End': true}}}
                        """,
                        "{}");

        List<Integer> counts = seen.stream().map(arguments -> arguments.path("n").asInt()).toList();
        assertEquals(List.of(0, 1, 2), counts);
        assertEquals(Json.number(0L), seen.getFirst().path("n"));
    }

    private Run failing(String error, String retry) {
        List<Lab> lab = new ArrayList<>();
        lab.add(
                Lab.answering(_ -> {
                    attempts.add(lab.getFirst().time().now());
                    return TaskOutcome.failed(error, "why");
                }));
        return lab.getFirst().run(TASK.formatted(retry, CATCH_ALL), "{}");
    }

    private List<Duration> delays() {
        List<Duration> delays = new ArrayList<>();
        for (int i = 1; i < attempts.size(); i++) {
            delays.add(Duration.between(attempts.get(i - 1), attempts.get(i)));
        }
        return delays;
    }

    private List<Long> delaysInSeconds() {
        return delays().stream().map(Duration::toSeconds).toList();
    }
}
