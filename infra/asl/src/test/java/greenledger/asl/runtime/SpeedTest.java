package greenledger.asl.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.engine.ExecutionSpec;
import greenledger.asl.engine.TaskOutcome;
import greenledger.asl.journal.JournalStore;
import greenledger.asl.support.Lab;
import greenledger.asl.support.Samples;
import greenledger.asl.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Measures an execution of five states. Prints, and asserts nothing of time.
@Tag("proof")
final class SpeedTest {

    private static final int WARM_UP = 5_000;
    private static final int RUNS = 20_000;
    private static final ExecutionSpec SPEC =
            Samples.spec(
                    """
                    {"QueryLanguage": "JSONata", "StartAt": "A", "States": {
                      "A": {"Type": "Pass", "Assign": {"n": "{% $states.input.n %}"}, "Next": "B"},
                      "B": {"Type": "Choice", "Choices": [{"Condition": "{% $n > 0 %}", "Next": "C"}], "Default": "E"},
                      "C": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f", "Next": "D"},
                      "D": {"Type": "Wait", "Seconds": 60, "Next": "E"},
                      "E": {"Type": "Succeed", "Output": {"twice": "{% $n * 2 %}"}}}}
                    """,
                    Samples.json("{'n': 21}"));

    @Test
    void an_execution_of_five_states_is_timed() {
        repeat(WARM_UP);
        Instant start = Instant.now();
        repeat(RUNS);
        Duration took = Duration.between(start, Instant.now());

        System.out.printf("five states: %.3f ms an execution%n", took.toNanos() / 1e6 / RUNS);
    }

    private static void repeat(int times) {
        JsonNode expected = Samples.json("{'twice': 42}");
        for (int i = 0; i < times; i++) {
            VirtualTime time = new VirtualTime(Instant.EPOCH);
            Engine engine =
                    new Engine(
                            time,
                            (request, answer) ->
                                    answer.accept(new TaskOutcome.Succeeded(request.arguments())),
                            JournalStore.NONE);
            Run run = engine.start(SPEC);
            time.runOut();
            assertEquals(expected, Lab.output(run));
        }
    }
}
