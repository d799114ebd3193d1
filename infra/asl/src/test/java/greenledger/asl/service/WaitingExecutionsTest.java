package greenledger.asl.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.GetActivityTaskResponse;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;
import software.amazon.awssdk.services.sfn.model.StateMachineType;
import software.amazon.awssdk.services.sfn.model.StateMachineTypeNotSupportedException;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

/// Executions that wait for others, over the SDK client: callbacks, activities, nested executions.
final class WaitingExecutionsTest {

    private final ServerFixture server;

    WaitingExecutionsTest() throws IOException {
        server = new ServerFixture();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_callback_succeeds_or_fails_with_its_token_and_only_once() throws InterruptedException {
        String machine = server.create("m", ServerFixture.ASK);
        String good = server.start(machine, "good", "{}").executionArn();
        String goodToken = server.token();
        String bad = server.start(machine, "bad", "{}").executionArn();
        String badToken = server.token();

        server.client().sendTaskHeartbeat(r -> r.taskToken(goodToken));
        server.client().sendTaskSuccess(r -> r.taskToken(goodToken).output("\"yes\""));
        server.client().sendTaskFailure(r -> r.taskToken(badToken).error("No").cause("way"));

        assertEquals(
                "\"yes\"", server.client().describeExecution(r -> r.executionArn(good)).output());
        assertEquals("No", server.client().describeExecution(r -> r.executionArn(bad)).error());
        assertThrows(
                TaskTimedOutException.class,
                () -> server.client().sendTaskSuccess(r -> r.taskToken(goodToken).output("{}")));
        assertThrows(
                TaskTimedOutException.class,
                () -> server.client().sendTaskHeartbeat(r -> r.taskToken(badToken)));
    }

    @Test
    void executions_are_listed_stopped_and_redriven() throws InterruptedException {
        String machine = server.create("m", ServerFixture.ASK);
        String arn = server.start(machine, "e1", "{}").executionArn();
        server.token();

        server.client().stopExecution(r -> r.executionArn(arn).error("Enough"));
        assertEquals(
                ExecutionStatus.ABORTED,
                server.client()
                        .listExecutions(r -> r.stateMachineArn(machine))
                        .executions()
                        .getFirst()
                        .status());
        assertEquals(
                0,
                server.client()
                        .listExecutions(r ->
                                r.stateMachineArn(machine).statusFilter(ExecutionStatus.RUNNING))
                        .executions()
                        .size());

        server.client().redriveExecution(r -> r.executionArn(arn));
        String token = server.token();
        server.client().sendTaskSuccess(r -> r.taskToken(token).output("{}"));
        DescribeExecutionResponse described =
                server.client().describeExecution(r -> r.executionArn(arn));
        assertEquals(ExecutionStatus.SUCCEEDED, described.status());
        assertEquals(1, described.redriveCount());
    }

    @Test
    void an_express_execution_is_waited_for() {
        String machine =
                server.client()
                        .createStateMachine(r ->
                                r.name("x")
                                        .definition(ServerFixture.ECHO.replace('\'', '"'))
                                        .roleArn(ServerFixture.ROLE)
                                        .type(StateMachineType.EXPRESS))
                        .stateMachineArn();

        StartSyncExecutionResponse answer =
                server.client().startSyncExecution(r -> r.stateMachineArn(machine).input("[1]"));

        assertEquals("[1]", answer.output());
        assertThrows(
                StateMachineTypeNotSupportedException.class,
                () ->
                        server.client()
                                .startSyncExecution(r ->
                                        r.stateMachineArn(server.create("m", ServerFixture.ECHO))));
    }

    @Test
    void an_execution_waits_for_the_one_that_it_started() {
        String inner = server.create("inner", ServerFixture.ECHO);
        String outer =
                server.create(
                        "outer",
                        "{'StartAt': 'Go', 'States': {'Go': {'Type': 'Task', 'End': true,"
                                + " 'Resource': 'arn:aws:states:::states:startExecution.sync:2',"
                                + " 'Parameters': {'StateMachineArn': '"
                                + inner
                                + "', 'Input': {'n': 5}}, 'OutputPath': '$.Output'}}}");

        String arn = server.start(outer, "o", "{}").executionArn();

        assertEquals(
                "{\"n\":5}", server.client().describeExecution(r -> r.executionArn(arn)).output());
    }

    @Test
    void an_activity_hands_its_tasks_to_workers() {
        String activity = server.client().createActivity(r -> r.name("dig")).activityArn();
        String machine =
                server.create(
                        "m",
                        "{'StartAt': 'Dig', 'States': {'Dig': {'Type': 'Task', 'End': true, "
                                + "'Resource': '"
                                + activity
                                + "'}}}");
        String arn = server.start(machine, "e1", "{\"depth\": 2}").executionArn();

        GetActivityTaskResponse task =
                server.client().getActivityTask(r -> r.activityArn(activity).workerName("anna"));
        assertEquals("{\"depth\":2}", task.input());
        server.client().sendTaskSuccess(r -> r.taskToken(task.taskToken()).output("\"hole\""));
        assertEquals(
                "\"hole\"", server.client().describeExecution(r -> r.executionArn(arn)).output());
    }
}
