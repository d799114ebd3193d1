package greenledger.asl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.asl.runtime.Run;
import greenledger.asl.support.Lab;
import greenledger.asl.support.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Waits, time-outs, heartbeats, callbacks and activities.
final class TimeTest {

    private static final String CALLBACK =
            """
            {'QueryLanguage': 'JSONata', 'TimeoutSeconds': 5000, 'StartAt': 'Ask', 'States': {
              'Ask': {'Type': 'Task', 'Resource': 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
                'Arguments': {'token': '{% $states.context.Task.Token %}'},
                'TimeoutSeconds': 100, 'HeartbeatSeconds': 10,
                'Catch': [{'ErrorEquals': ['States.HeartbeatTimeout'], 'Output': 'silence', 'Next': 'End'},
                  {'ErrorEquals': ['States.Timeout'], 'Output': 'late', 'Next': 'End'}], 'Next': 'End'},
              'End': {'Type': 'Succeed'}}}
            """;
    private static final String ACTIVITY = "arn:aws:states:us-east-1:123456789012:activity:dig";

    @Test
    void a_wait_ends_at_its_timestamp_or_at_once_when_that_is_past() {
        String wait =
                "{'QueryLanguage': 'JSONata', 'StartAt': 'Wait', 'States': {'Wait': {'Type': "
                        + "'Wait',"
                        + " 'Timestamp': '{% $states.input %}', 'End': true}}}";

        Run future = Lab.echoing().run(wait, "'2026-01-01T01:00:00+00:30'");
        Run past = Lab.echoing().run(wait, "'2020-01-01T00:00:00Z'");

        assertEquals(Instant.parse("2026-01-01T00:30:00Z"), future.stopDate().orElseThrow());
        assertEquals(Lab.START, past.stopDate().orElseThrow());
    }

    @Test
    void a_timestamp_that_is_not_there_fails_the_execution() {
        Run run =
                Lab.echoing()
                        .run(
                                "{'StartAt': 'Wait', 'States': {'Wait': {'Type': 'Wait',"
                                        + " 'TimestampPath': '$.at', 'End': true}}}",
                                "{}");

        assertEquals("States.Runtime", Lab.failure(run).error().orElseThrow());
        assertEquals(
                "An error occurred while executing the state 'Wait' (entered at the event id #2)."
                        + " The TimestampPath parameter does not reference an input value: $.at",
                Lab.failure(run).cause().orElseThrow());
    }

    @Test
    void an_execution_that_lasts_too_long_is_timed_out() {
        Run run = Lab.silent().run(CALLBACK.replace("5000", "7"), "{}");

        assertEquals(new Outcome.TimedOut(), run.outcome().orElseThrow());
        assertEquals(Lab.START.plusSeconds(7), run.stopDate().orElseThrow());
        assertEquals("ExecutionTimedOut", Lab.events(run).getLast());
    }

    @Test
    void a_task_that_gives_no_heartbeat_is_caught_by_either_name() {
        Run byHeartbeat = Lab.silent().run(CALLBACK, "{}");
        Run byTimeout =
                Lab.silent().run(CALLBACK.replace("States.HeartbeatTimeout", "Other"), "{}");

        assertEquals("silence", Lab.output(byHeartbeat).asText());
        assertEquals("late", Lab.output(byTimeout).asText());
        assertEquals(Lab.START.plusSeconds(10), byHeartbeat.stopDate().orElseThrow());
    }

    @Test
    void heartbeats_keep_a_task_alive_until_its_timeout() {
        Lab lab = Lab.silent();
        Run run = lab.start(CALLBACK, "{}");
        String token = lab.requests().getFirst().token();
        for (int beat = 0; beat < 20; beat++) {
            lab.time().advance(Duration.ofSeconds(9));
            lab.engine().heartbeat(token);
        }

        assertEquals("late", Lab.output(run).asText());
        assertEquals(Lab.START.plusSeconds(100), run.stopDate().orElseThrow());
        assertFalse(lab.engine().heartbeat(token), "the task is over");
    }

    @Test
    void the_token_in_the_arguments_is_the_one_that_completes_the_task() {
        Lab lab = Lab.answering(_ -> new TaskOutcome.Succeeded(Samples.json("{'MessageId': 1}")));
        Run run = lab.start(CALLBACK, "{}");
        String token = lab.requests().getFirst().arguments().path("token").asText();

        assertTrue(run.outcome().isEmpty());
        assertTrue(
                lab.engine().returnToken(token, new TaskOutcome.Succeeded(Samples.json("'yes'"))));
        assertFalse(
                lab.engine().returnToken(token, new TaskOutcome.Succeeded(Samples.json("'no'"))));
        assertEquals("yes", Lab.output(run).asText());
        assertTrue(Lab.events(run).containsAll(List.of("TaskSubmitted", "TaskSucceeded")));
    }

    @Test
    void an_answer_after_the_timeout_changes_nothing() {
        List<Runnable> late = new ArrayList<>();
        Lab lab =
                Lab.of((_, answer) ->
                        late.add(() ->
                                answer.accept(new TaskOutcome.Succeeded(Samples.json("'late'")))));
        Run run =
                lab.run(
                        "{'StartAt': 'Work', 'States': {'Work': {'Type': 'Task', "
                                + "'TimeoutSeconds': 3,"
                                + " 'Resource': "
                                + "'arn:aws:lambda:us-east-1:123456789012:function:f', 'End': "
                                + "true}}}",
                        "{}");
        List<String> before = Lab.events(run);
        late.forEach(Runnable::run);

        assertEquals("States.Timeout", Lab.failure(run).error().orElseThrow());
        assertEquals(before, Lab.events(run));
        assertEquals("LambdaFunctionTimedOut", before.get(before.size() - 2));
    }

    @Test
    void an_activity_waits_for_a_worker_and_names_it() {
        Lab lab = Lab.silent();
        Run run =
                lab.start(
                        "{'StartAt': 'Dig', 'States': {'Dig': {'Type': 'Task', 'Resource': '"
                                + ACTIVITY
                                + "', 'End': true}}}",
                        "{'depth': 2}");
        assertEquals("ActivityScheduled", Lab.events(run).getLast());

        TaskRequest task = lab.engine().takeActivity(ACTIVITY, "anna").orElseThrow();
        lab.engine().returnToken(task.token(), new TaskOutcome.Succeeded(task.arguments()));

        assertTrue(lab.engine().takeActivity(ACTIVITY, "bert").isEmpty());
        assertEquals(Samples.json("{'depth': 2}"), Lab.output(run));
        assertEquals(
                "anna", Lab.event(run, "ActivityStarted").details().path("workerName").asText());
    }

    @Test
    void a_service_that_throws_fails_its_task_and_can_be_caught() {
        Run run =
                Lab.of(
                                (_, _) -> {
                                    throw new IllegalStateException("no connection");
                                })
                        .run(CALLBACK.replace("States.Timeout", "States.TaskFailed"), "{}");

        assertEquals("late", Lab.output(run).asText());
        assertEquals(
                "java.lang.IllegalStateException: no connection",
                Lab.event(run, "TaskFailed").details().path("cause").asText());
    }

    @Test
    void an_execution_that_is_stopped_says_why() {
        Lab lab = Lab.silent();
        Run run = lab.start(CALLBACK, "{}");
        run.deliver(new Input.StopRequested(Optional.of("Enough"), Optional.of("of this")));
        lab.time().runOut();

        assertEquals("ABORTED", run.outcome().orElseThrow().status());
        assertEquals("Enough", Lab.event(run, "ExecutionAborted").details().path("error").asText());
        assertEquals("ExecutionAborted", Lab.events(run).getLast());
    }
}
