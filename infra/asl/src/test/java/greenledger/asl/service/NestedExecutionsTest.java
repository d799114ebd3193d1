package greenledger.asl.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.integration.RoutedTasks;
import greenledger.asl.journal.FileJournalStore;
import greenledger.asl.model.StateMachineType;
import greenledger.asl.runtime.Engine;
import greenledger.asl.runtime.Run;
import greenledger.asl.support.Lab;
import greenledger.asl.support.Samples;
import greenledger.asl.time.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Executions that start others, over the death of their process.
final class NestedExecutionsTest {

    private static final String INNER =
            "{'StartAt': 'W', 'States': {'W': {'Type': 'Wait', 'Seconds': 60, 'Next': 'D'},"
                    + " 'D': {'Type': 'Pass', 'Result': 'inner', 'End': true}}}";
    private static final String FAILING =
            "{'StartAt': 'F', 'States': {'F': {'Type': 'Fail', 'Error': 'E', 'Cause': 'c'}}}";
    private static final String OUTER =
            "{'StartAt': 'S', 'States': {'S': {'Type': 'Task', 'End': true, 'Resource':"
                    + " 'arn:aws:states:::states:startExecution%s',"
                    + " 'Parameters': {'StateMachineArn': '%s', 'Name': 'child'}}}}";

    @TempDir private Path directory;

    /// One process, from its start to its end.
    private final class Life {

        private final VirtualTime time;
        private final Engine engine;
        private final StateMachines machines;
        private final Executions executions;

        private Life(Instant start) {
            time = new VirtualTime(start);
            machines = new StateMachines(Samples.ACCOUNT, time::now);
            RoutedTasks tasks = new RoutedTasks();
            engine = new Engine(time, tasks, new FileJournalStore(directory));
            executions = new Executions(engine, Samples.ACCOUNT, new Random(5));
            tasks.with("states", new NestedExecutions(machines, executions));
        }

        private String create(String name, String definition) throws ServiceException {
            return machines.create(
                            name,
                            StateMachineType.STANDARD,
                            Samples.ACCOUNT.roleArn("role"),
                            definition.replace('\'', '"'))
                    .arn();
        }

        private Run start(String machineArn) throws ServiceException {
            return executions.start(
                    machines.find(machineArn), Optional.of("parent"), Samples.json("{}"));
        }
    }

    @Test
    void a_parent_waits_for_its_child_even_when_both_were_killed() throws Exception {
        Life first = new Life(Lab.START);
        String inner = first.create("inner", INNER);
        first.start(first.create("outer", OUTER.formatted(".sync:2", inner)));
        first.time.advance(Duration.ofSeconds(30));

        Life second = new Life(first.time.now());
        Run parent =
                second.engine.recover().stream()
                        .filter(run -> run.spec().name().equals("parent"))
                        .findFirst()
                        .orElseThrow();
        assertTrue(parent.outcome().isEmpty());
        second.time.runOut();

        assertEquals("inner", Lab.output(parent).path("Output").asText());
        assertEquals(Lab.START.plusSeconds(60), parent.stopDate().orElseThrow());
    }

    @Test
    void without_sync_a_parent_goes_on_at_once() throws Exception {
        Life life = new Life(Lab.START);
        Run parent =
                life.start(life.create("outer", OUTER.formatted("", life.create("inner", INNER))));

        JsonNode output = Lab.output(parent);
        assertEquals(
                Samples.ACCOUNT.executionArn("inner", "child"),
                output.path("ExecutionArn").asText());
    }

    @Test
    void a_child_that_fails_fails_the_task_and_says_how() throws Exception {
        Life life = new Life(Lab.START);
        String inner = life.create("inner", FAILING);
        Run parent = life.start(life.create("outer", OUTER.formatted(".sync", inner)));

        assertEquals("States.TaskFailed", Lab.failure(parent).error().orElseThrow());
        String cause = Lab.failure(parent).cause().orElseThrow();
        assertTrue(cause.contains("\"Error\":\"E\""), cause);
        assertTrue(cause.contains("\"Status\":\"FAILED\""), cause);
    }

    @Test
    void a_machine_that_does_not_exist_fails_the_task() throws Exception {
        Life life = new Life(Lab.START);
        String nowhere = Samples.ACCOUNT.stateMachineArn("nowhere");
        Run parent = life.start(life.create("outer", OUTER.formatted("", nowhere)));

        assertEquals(
                "StepFunctions.StateMachineDoesNotExistException",
                Lab.failure(parent).error().orElseThrow());
    }
}
