package greenledger.asl.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.asl.engine.Input;
import greenledger.asl.engine.Outcome;
import greenledger.asl.engine.TaskOutcome;
import greenledger.asl.json.Json;
import greenledger.asl.support.Lab;
import greenledger.asl.support.MemoryJournals;
import greenledger.asl.support.Samples;
import greenledger.asl.time.VirtualTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StatusListenerTest {

    private static final String WORK =
            "{\"StartAt\": \"Work\", \"States\": {\"Work\": {\"Type\": \"Task\","
                    + " \"Resource\": \"arn:aws:states:::sqs:sendMessage.waitForTaskToken\","
                    + " \"Parameters\": {\"Token.$\": \"$$.Task.Token\"}, \"End\": true}}}";

    private final List<String> heard = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private final MemoryJournals journals = new MemoryJournals();
    private final Engine engine = engine();

    @Test
    void each_beginning_and_each_end_is_heard_once() {
        Run run = engine.start(Samples.spec(WORK, Json.object()));
        assertEquals(List.of("RUNNING"), heard);

        engine.returnToken(tokens.getLast(), TaskOutcome.failed("Broken", "for now"));
        run.deliver(new Input.RedriveRequested());
        engine.returnToken(tokens.getLast(), new TaskOutcome.Succeeded(Json.object()));

        assertEquals(List.of("RUNNING", "FAILED", "RUNNING", "SUCCEEDED"), heard);
    }

    @Test
    void what_was_heard_before_a_crash_is_not_heard_again() {
        engine.start(Samples.spec(WORK, Json.object()));
        engine.close();

        Engine next = engine();
        next.recover();
        assertEquals(List.of("RUNNING"), heard);
        assertTrue(next.returnToken(tokens.getFirst(), new TaskOutcome.Succeeded(Json.object())));

        assertEquals(List.of("RUNNING", "SUCCEEDED"), heard);
    }

    @Test
    void a_closed_engine_takes_nothing_more() {
        Run run = engine.start(Samples.spec(WORK, Json.object()));
        engine.close();

        assertFalse(
                engine.returnToken(tokens.getFirst(), new TaskOutcome.Succeeded(Json.object())));
        assertTrue(run.outcome().isEmpty());
        assertEquals(List.of("RUNNING"), heard);
    }

    private Engine engine() {
        return new Engine(
                new VirtualTime(Lab.START),
                (request, _) -> tokens.add(request.token()),
                journals,
                (_, outcome) -> heard.add(outcome.map(Outcome::status).orElse("RUNNING")));
    }
}
