package greenledger.asl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import greenledger.asl.runtime.Run;
import greenledger.asl.support.Lab;
import greenledger.asl.support.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class RedriveTest {

    private static final String MACHINE =
            """
            {'QueryLanguage': 'JSONata', 'StartAt': 'First', 'States': {
              'First': {'Type': 'Task', 'Resource': 'arn:aws:lambda:us-east-1:123456789012:function:f', 'Next': 'Both'},
              'Both': {'Type': 'Parallel', 'Branches': [
                {'StartAt': 'Good', 'States': {'Good': {'Type': 'Task', 'Resource': 'arn:aws:lambda:us-east-1:123456789012:function:f', 'End': true}}},
                {'StartAt': 'Bad', 'States': {'Bad': {'Type': 'Task', 'Resource': 'arn:aws:lambda:us-east-1:123456789012:function:f', 'End': true}}}],
                'End': true}}}
            """;

    @Test
    void only_what_had_failed_is_done_again() {
        AtomicBoolean repaired = new AtomicBoolean();
        Lab lab =
                Lab.answering(request ->
                        request.state().equals("Bad") && !repaired.get()
                                ? TaskOutcome.failed("Broken", "")
                                : new TaskOutcome.Succeeded(request.arguments()));
        Run run = lab.run(MACHINE, "7");
        assertEquals("Broken", Lab.failure(run).error().orElseThrow());

        repaired.set(true);
        run.deliver(new Input.RedriveRequested());
        lab.time().runOut();

        assertEquals(Samples.json("[7, 7]"), Lab.output(run));
        assertEquals(
                List.of("First", "Good", "Bad", "Bad"),
                lab.requests().stream().map(TaskRequest::state).toList());
        assertEquals(1, run.redrives());
        assertEquals(1, Lab.event(run, "ExecutionRedriven").details().path("redriveCount").asInt());
    }

    @Test
    void a_map_that_was_stopped_goes_on_with_what_was_under_way() {
        Lab lab = Lab.echoing();
        Run run =
                lab.start(
                        """
                        {'QueryLanguage': 'JSONata', 'StartAt': 'Each', 'States': {
                          'Each': {'Type': 'Map', 'MaxConcurrency': 2, 'End': true, 'ItemProcessor': {
                            'StartAt': 'Work', 'States': {
                              'Work': {'Type': 'Task', 'Next': 'Rest',
                                'Resource': 'arn:aws:lambda:us-east-1:123456789012:function:f'},
                              'Rest': {'Type': 'Wait', 'Seconds': 10, 'End': true}}}}}}
                        """,
                        "[1, 2, 3, 4]");
        lab.time().advance(Duration.ofSeconds(15));
        run.deliver(new Input.StopRequested(Optional.empty(), Optional.empty()));
        run.deliver(new Input.RedriveRequested());
        lab.time().runOut();

        assertEquals(Samples.json("[1, 2, 3, 4]"), Lab.output(run));
        assertEquals(4, lab.requests().size());
    }

    @Test
    void what_has_succeeded_can_not_be_redriven() {
        Run run = Lab.echoing().run(MACHINE, "7");

        assertFalse(run.deliver(new Input.RedriveRequested()));
    }
}
