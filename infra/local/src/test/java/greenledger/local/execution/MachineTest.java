package greenledger.local.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.asl.model.StateMachineType;
import greenledger.local.template.StateMachine;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MachineTest {

    private static final String TASK =
            """
            {"StartAt": "Work", "States": {"Work": {"Type": "Task", "Resource": "%s",
             "Parameters": {"QueueUrl": "${Queue}"}, "End": true}}}
            """;
    private static final Map<String, String> QUEUE = Map.of("Queue", "http://queues/$1");

    @Test
    void what_the_template_knows_is_filled_in() {
        Machine machine = machine(TASK.formatted("arn:aws:states:::sqs:sendMessage"), QUEUE);

        assertEquals(StateMachineType.STANDARD, machine.type());
        assertTrue(machine.definition().contains("\"QueueUrl\": \"http://queues/$1\""));
    }

    @Test
    void what_cannot_be_run_is_refused_by_name() {
        String sqs = TASK.formatted("arn:aws:states:::sqs:sendMessage");

        assertRefused("do not say what ${Queue} is", () -> machine(sqs, Map.of()));
        assertRefused(
                "nothing here serves [arn:aws:states:::sns:publish]",
                () -> machine(TASK.formatted("arn:aws:states:::sns:publish"), QUEUE));
        assertRefused(
                "MISSING_TRANSITION_TARGET",
                () ->
                        machine(
                                sqs.replace("\"StartAt\": \"Work\"", "\"StartAt\": \"Rest\""),
                                QUEUE));
        assertRefused("its Type is FAST", () -> machine("FAST", sqs, QUEUE));
    }

    @Test
    void what_is_inside_of_another_state_is_looked_at_too() {
        String inner = TASK.formatted("arn:aws:states:::aws-sdk:s3:getObject");
        String outer =
                """
                {"StartAt": "Both", "States": {"Both": {"Type": "Parallel", "Branches": [%s],
                 "End": true}}}
                """
                        .formatted(inner);

        assertRefused(
                "nothing here serves [arn:aws:states:::aws-sdk:s3:getObject]",
                () -> machine(outer, QUEUE));
    }

    private static void assertRefused(String why, Runnable reading) {
        IllegalStateException refused = assertThrows(IllegalStateException.class, reading::run);
        assertTrue(refused.toString().contains("State machine WorkStateMachine cannot be run"));
        assertTrue(refused.toString().contains(why), refused::toString);
    }

    private static Machine machine(String definition, Map<String, String> substitutions) {
        return machine("STANDARD", definition, substitutions);
    }

    private static Machine machine(
            String type, String definition, Map<String, String> substitutions) {
        return Machine.of(
                new StateMachine(
                        "WorkStateMachine",
                        "work",
                        "arn:aws:states:eu-north-1:123456789012:stateMachine:work",
                        definition,
                        substitutions,
                        type,
                        Optional.empty()),
                ServedTasks.SERVICES);
    }
}
