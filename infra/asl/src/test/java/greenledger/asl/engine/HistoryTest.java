package greenledger.asl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.asl.history.HistoryEvent;
import greenledger.asl.json.Json;
import greenledger.asl.runtime.Run;
import greenledger.asl.support.Lab;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HistoryTest {

    @Test
    void each_event_says_which_one_led_to_it() {
        Run run =
                Lab.echoing()
                        .run(
                                """
                                {'StartAt': 'Both', 'States': {'Both': {'Type': 'Parallel', 'End': true, 'Branches': [
                                  {'StartAt': 'A', 'States': {'A': {'Type': 'Pass', 'End': true}}},
                                  {'StartAt': 'B', 'States': {'B': {'Type': 'Pass', 'End': true}}}]}}}
                                """,
                                "{}");

        List<String> links =
                run.history().stream()
                        .map(e -> e.previousId() + ">" + e.id() + " " + e.type().text())
                        .toList();
        assertEquals(
                List.of(
                        "0>1 ExecutionStarted",
                        "0>2 ParallelStateEntered",
                        "2>3 ParallelStateStarted",
                        "3>4 PassStateEntered",
                        "4>5 PassStateExited",
                        "3>6 PassStateEntered",
                        "6>7 PassStateExited",
                        "7>8 ParallelStateSucceeded",
                        "8>9 ParallelStateExited",
                        "9>10 ExecutionSucceeded"),
                links);
    }

    @Test
    void a_task_shows_its_parameters_limits_and_result() {
        Run run =
                Lab.echoing()
                        .run(
                                "{'StartAt': 'T', 'States': {'T': {'Type': 'Task', "
                                        + "'TimeoutSeconds': 9,"
                                        + " 'Resource': 'arn:aws:states:::sqs:sendMessage', "
                                        + "'End': true,"
                                        + " 'Assign': {'v.$': '$.m'}}}}",
                                "{'m': 1}");

        HistoryEvent scheduled = Lab.event(run, "TaskScheduled");
        assertEquals(
                "{\"resourceType\":\"sqs\",\"resource\":\"sendMessage\",\"region\":\"us-east-1\","
                        + "\"parameters\":\"{\\\"m\\\":1}\",\"timeoutInSeconds\":9}",
                Json.write(scheduled.details()));
        HistoryEvent exited = Lab.event(run, "TaskStateExited");
        assertEquals("{\"m\":1}", exited.details().path("output").asText());
        assertEquals("1", exited.details().path("assignedVariables").path("v").asText());
    }

    @Test
    void a_loop_that_never_ends_is_ended_by_the_limit_of_events() {
        Run run =
                Lab.echoing()
                        .run(
                                "{'StartAt': 'A', 'States': {'A': {'Type': 'Pass', 'Next': 'B'},"
                                        + " 'B': {'Type': 'Pass', 'Next': 'A'}}}",
                                "{}");

        assertEquals("FAILED", run.outcome().orElseThrow().status());
        assertTrue(run.history().size() <= 25_000);
        assertTrue(run.history().size() > 24_990);
    }

    @Test
    void an_output_that_is_too_large_fails_its_state() {
        String half = "x".repeat(200_000);
        String machine =
                "{'StartAt': 'A', 'States': {'A': {'Type': 'Pass', 'Parameters': %s, 'End': "
                        + "true}}}";

        Run fits = Lab.echoing().run(machine.formatted("{'a.$': '$'}"), "'" + half + "'");
        Run large =
                Lab.echoing().run(machine.formatted("{'a.$': '$', 'b.$': '$'}"), "'" + half + "'");

        assertEquals(half, Lab.output(fits).path("a").asText());
        assertEquals("States.DataLimitExceeded", Lab.failure(large).error().orElseThrow());
    }
}
