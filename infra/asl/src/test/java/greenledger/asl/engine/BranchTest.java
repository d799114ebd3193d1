package greenledger.asl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.asl.runtime.Run;
import greenledger.asl.support.Lab;
import greenledger.asl.support.Samples;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Parallel and Map states.
final class BranchTest {

    private static final String PARALLEL =
            """
            {'QueryLanguage': 'JSONata', 'StartAt': 'Both', 'States': {
              'Both': {'Type': 'Parallel', 'Branches': [
                {'StartAt': 'Slow', 'States': {'Slow': {'Type': 'Wait', 'Seconds': 9, 'End': true}}},
                {'StartAt': 'Quick', 'States': {'Quick': {'Type': 'Task', 'Resource': 'arn:aws:lambda:us-east-1:123456789012:function:f', 'End': true}}}],
                %s 'End': true}%s}}
            """;
    private static final String MAP =
            """
            {'QueryLanguage': 'JSONata', 'StartAt': 'Each', 'States': {
              'Each': {'Type': 'Map', 'Items': '{%% $states.input %%}', %s
                'ItemProcessor': {'StartAt': 'Work', 'States': {
                  'Work': {'Type': 'Task', 'Resource': 'arn:aws:lambda:us-east-1:123456789012:function:f', 'Next': 'Rest'},
                  'Rest': {'Type': 'Wait', 'Seconds': 10, 'End': true}}}, 'End': true}}}
            """;

    @Test
    void results_stand_in_the_order_of_the_branches_not_of_their_ends() {
        Run run = Lab.answering(_ -> succeeded("'quick'")).run(PARALLEL.formatted("", ""), "'in'");

        assertEquals(Samples.json("['in', 'quick']"), Lab.output(run));
        assertEquals(Duration.ofSeconds(9), duration(run));
    }

    @Test
    void a_branch_that_fails_ends_the_others_at_once() {
        Run run =
                Lab.answering(_ -> TaskOutcome.failed("Broken", ""))
                        .run(PARALLEL.formatted("", ""), "1");

        assertEquals("Broken", Lab.failure(run).error().orElseThrow());
        assertEquals(Duration.ZERO, duration(run));
        assertTrue(Lab.events(run).containsAll(List.of("WaitStateAborted", "ParallelStateFailed")));
    }

    @Test
    void a_parallel_that_is_caught_does_not_fail() {
        Run run =
                Lab.answering(_ -> TaskOutcome.failed("Broken", ""))
                        .run(
                                PARALLEL.formatted(
                                        "'Catch': [{'ErrorEquals': ['Broken'], 'Next': 'Caught'}],",
                                        ", 'Caught': {'Type': 'Pass', 'End': true}"),
                                "1");

        assertEquals("Broken", Lab.output(run).path("Error").asText());
        assertFalse(Lab.events(run).contains("ParallelStateFailed"));
        assertTrue(Lab.events(run).contains("TaskStateAborted"));
    }

    @Test
    void no_more_iterations_run_at_once_than_allowed() {
        Run run = Lab.echoing().run(MAP.formatted("'MaxConcurrency': 2,"), "[1, 2, 3, 4, 5]");

        assertEquals(Samples.json("[1, 2, 3, 4, 5]"), Lab.output(run));
        assertEquals(Duration.ofSeconds(30), duration(run));
    }

    @Test
    void an_inline_map_runs_forty_iterations_at_once_when_nothing_is_said() {
        String items = "[" + "0,".repeat(79) + "0]";
        Run run = Lab.echoing().run(MAP.formatted(""), items);

        assertEquals(Duration.ofSeconds(20), duration(run));
    }

    @Test
    void a_map_over_nothing_yields_nothing() {
        Run run = Lab.echoing().run(MAP.formatted(""), "[]");

        assertEquals(Samples.json("[]"), Lab.output(run));
        assertFalse(Lab.events(run).contains("MapIterationStarted"));
    }

    @Test
    void an_iteration_that_fails_aborts_those_under_way() {
        Run run =
                Lab.answering(request ->
                                request.arguments().asInt() == 3
                                        ? TaskOutcome.failed("Odd", "")
                                        : new TaskOutcome.Succeeded(request.arguments()))
                        .run(MAP.formatted(""), "[1, 2, 3]");

        assertEquals("Odd", Lab.failure(run).error().orElseThrow());
        List<String> events = Lab.events(run);
        assertEquals(2, events.stream().filter("MapIterationAborted"::equals).count());
        assertEquals(1, events.stream().filter("MapIterationFailed"::equals).count());
    }

    @Test
    void branches_see_outer_variables_and_keep_their_own() {
        Run run =
                Lab.echoing()
                        .run(
                                """
                                {'QueryLanguage': 'JSONata', 'StartAt': 'Set', 'States': {
                                  'Set': {'Type': 'Pass', 'Assign': {'x': 1}, 'Next': 'Both'},
                                  'Both': {'Type': 'Parallel', 'Branches': [
                                    {'StartAt': 'A', 'States': {
                                      'A': {'Type': 'Pass', 'Assign': {'y': '{% $x + 1 %}'}, 'Next': 'B'},
                                      'B': {'Type': 'Pass', 'Output': '{% $x + $y %}', 'End': true}}}],
                                    'Next': 'After'},
                                  'After': {'Type': 'Pass', 'Output': {'sum': '{% $states.input[0] %}', 'y': '{% $exists($y) %}'}, 'End': true}}}
                                """,
                                "{}");

        assertEquals(Samples.json("{'sum': 3, 'y': false}"), Lab.output(run));
    }

    private static TaskOutcome succeeded(String json) {
        return new TaskOutcome.Succeeded(Samples.json(json));
    }

    private static Duration duration(Run run) {
        return Duration.between(Lab.START, run.stopDate().orElseThrow());
    }
}
