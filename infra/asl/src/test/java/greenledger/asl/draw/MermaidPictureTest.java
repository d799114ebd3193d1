package greenledger.asl.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MermaidPictureTest {

    @Test
    void states_transitions_conditions_and_failures_are_told() {
        String machine =
                """
                {"QueryLanguage": "JSONata", "StartAt": "Pick", "States": {
                  "Pick": {"Type": "Task", "Resource": "${F}", "Next": "Is it ripe?",
                    "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Rotten"}]},
                  "Is it ripe?": {"Type": "Choice", "Default": "Rotten",
                    "Choices": [{"Condition": "{% $ripe = {} %}", "Next": "Ripe"}]},
                  "Ripe": {"Type": "Succeed"}, "Rotten": {"Type": "Fail"}}}
                """;
        assertEquals(
                """
                stateDiagram-v2
                  direction LR
                  state "Pick" as s1
                  state "Is it ripe?" as s2
                  state "Ripe" as s3
                  state "Rotten" as s4
                  [*] --> s1
                  s1 --> s2
                  s1 --> s4 : ✗ States.ALL
                  s2 --> s3 : $ripe = #123;#125;
                  s2 --> s4 : else
                  s3 --> [*]
                  s4 --> [*]
                """,
                MermaidPicture.of(Samples.machine(machine)));
    }

    @Test
    void branches_are_told_within_their_state() {
        String machine =
                """
                {"StartAt": "Both", "States": {"Both": {"Type": "Parallel", "End": true, "Branches": [
                  {"StartAt": "Left", "States": {"Left": {"Type": "Pass", "End": true}}},
                  {"StartAt": "Right", "States": {"Right": {"Type": "Pass", "End": true}}}]}}}
                """;
        assertEquals(
                """
                stateDiagram-v2
                  direction LR
                  state "Both" as s1
                  state s1 {
                    state "Left" as s2
                    [*] --> s2
                    s2 --> [*]
                    --
                    state "Right" as s3
                    [*] --> s3
                    s3 --> [*]
                  }
                  [*] --> s1
                  s1 --> [*]
                """,
                MermaidPicture.of(Samples.machine(machine)));
    }

    @Test
    void outcomes_are_classes() {
        String text = MermaidPicture.of(Samples.transfer(), Samples.execution("parked"));
        assertTrue(text.contains("state \"ReserveLot\" as s4\n"), text);
        assertTrue(text.contains("class s4 compensated\n"), text);
        assertTrue(text.contains("state \"TransferOwnership\" as s9\n"), text);
        assertTrue(text.contains("class s9 not_reached\n"), text);
    }
}
