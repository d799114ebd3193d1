package greenledger.asl.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.integration.FunctionPort.Result;
import greenledger.asl.integration.FunctionTasks;
import greenledger.asl.integration.RoutedTasks;
import greenledger.asl.integration.ServicePort;
import greenledger.asl.integration.ServiceTasks;
import greenledger.asl.journal.JournalStore;
import greenledger.asl.runtime.Engine;
import greenledger.asl.support.Samples;
import greenledger.asl.time.RealTime;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.GetActivityTaskResponse;
import software.amazon.awssdk.services.sfn.model.GetExecutionHistoryResponse;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.InspectionLevel;
import software.amazon.awssdk.services.sfn.model.InvalidArnException;
import software.amazon.awssdk.services.sfn.model.InvalidDefinitionException;
import software.amazon.awssdk.services.sfn.model.InvalidExecutionInputException;
import software.amazon.awssdk.services.sfn.model.InvalidNameException;
import software.amazon.awssdk.services.sfn.model.InvalidTokenException;
import software.amazon.awssdk.services.sfn.model.StartExecutionResponse;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;
import software.amazon.awssdk.services.sfn.model.StateMachineAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.StateMachineType;
import software.amazon.awssdk.services.sfn.model.StateMachineTypeNotSupportedException;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;
import software.amazon.awssdk.services.sfn.model.TestStateResponse;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionResponse;

/// Speaks to the server as applications do: through the unmodified SDK client.
final class StepFunctionsServerTest {

    private static final String ROLE = Samples.ACCOUNT.roleArn("role");
    private static final String ECHO =
            "{'StartAt': 'P', 'States': {'P': {'Type': 'Pass', 'End': true}}}";
    private static final String ASK =
            "{'StartAt': 'Ask', 'States': {'Ask': {'Type': 'Task', 'End': true,"
                    + " 'Resource': 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',"
                    + " 'Parameters': {'MessageBody': {'token.$': '$$.Task.Token'}}}}}";

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final RealTime time = new RealTime(InstantSource.system());
    private StepFunctionsServer server;
    private SfnClient client;

    @BeforeEach
    void start() throws IOException {
        InstantSource clock = InstantSource.system();
        RoutedTasks tasks = new RoutedTasks();
        Engine engine = new Engine(time, tasks, JournalStore.NONE);
        StateMachines machines = new StateMachines(Samples.ACCOUNT, clock);
        Executions executions = new Executions(engine, Samples.ACCOUNT, new Random(7));
        tasks.with(
                        "lambda",
                        new FunctionTasks(
                                (_, payload, result) -> result.accept(new Result.Returned(payload)),
                                clock))
                .with("sqs", ServiceTasks.queue(this::send, clock))
                .with("states", new NestedExecutions(machines, executions));
        StepFunctions service =
                new StepFunctions(engine, machines, executions, tasks, Samples.ACCOUNT, clock);
        server = StepFunctionsServer.start(service, 0);
        client =
                SfnClient.builder()
                        .endpointOverride(server.endpoint())
                        .region(Region.US_EAST_1)
                        .credentialsProvider(AnonymousCredentialsProvider.create())
                        .httpClientBuilder(Apache5HttpClient.builder())
                        .overrideConfiguration(config ->
                                config.putAdvancedOption(
                                        SdkAdvancedClientOption.DISABLE_HOST_PREFIX_INJECTION,
                                        true))
                        .build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
        time.close();
    }

    @Test
    void an_execution_is_started_described_and_its_history_read() {
        String arn = start(create("m", ECHO), "e1", "{\"a\": 1}").executionArn();

        DescribeExecutionResponse described = client.describeExecution(r -> r.executionArn(arn));
        assertEquals(ExecutionStatus.SUCCEEDED, described.status());
        assertEquals("{\"a\":1}", described.output());
        List<HistoryEvent> events = client.getExecutionHistory(r -> r.executionArn(arn)).events();
        assertEquals(
                List.of(
                        "ExecutionStarted",
                        "PassStateEntered",
                        "PassStateExited",
                        "ExecutionSucceeded"),
                events.stream().map(HistoryEvent::typeAsString).toList());
        assertEquals("P", events.get(1).stateEnteredEventDetails().name());
        assertEquals(
                List.of(0L, 0L, 2L, 3L),
                events.stream().map(HistoryEvent::previousEventId).toList());
    }

    @Test
    void histories_are_read_page_by_page_forwards_and_backwards() {
        String arn = start(create("m", ECHO), "e1", "{}").executionArn();

        GetExecutionHistoryResponse first =
                client.getExecutionHistory(r -> r.executionArn(arn).maxResults(3));
        GetExecutionHistoryResponse second =
                client.getExecutionHistory(
                        r -> r.executionArn(arn).maxResults(3).nextToken(first.nextToken()));
        assertEquals(3, first.events().size());
        assertEquals(List.of(4L), second.events().stream().map(HistoryEvent::id).toList());
        assertTrue(
                client.getExecutionHistory(r -> r.executionArn(arn).includeExecutionData(false))
                                .events()
                                .get(1)
                                .stateEnteredEventDetails()
                                .input()
                        == null);
        assertEquals(
                4L,
                client.getExecutionHistory(r -> r.executionArn(arn).reverseOrder(true))
                        .events()
                        .getFirst()
                        .id());
        assertThrows(
                InvalidTokenException.class,
                () -> client.getExecutionHistory(r -> r.executionArn(arn).nextToken("?")));
    }

    @Test
    void a_name_stands_for_one_execution() throws InterruptedException {
        String machine = create("m", ASK);
        StartExecutionResponse first = start(machine, "e1", "{\"a\": 1}");

        assertEquals(first.executionArn(), start(machine, "e1", "{ \"a\": 1 }").executionArn());
        assertThrows(
                ExecutionAlreadyExistsException.class, () -> start(machine, "e1", "{\"a\": 2}"));

        String token = token();
        client.sendTaskSuccess(r -> r.taskToken(token).output("{}"));
        assertThrows(
                ExecutionAlreadyExistsException.class, () -> start(machine, "e1", "{\"a\": 1}"));
    }

    @Test
    void a_callback_succeeds_or_fails_with_its_token_and_only_once() throws InterruptedException {
        String machine = create("m", ASK);
        String good = start(machine, "good", "{}").executionArn();
        String goodToken = token();
        String bad = start(machine, "bad", "{}").executionArn();
        String badToken = token();

        client.sendTaskHeartbeat(r -> r.taskToken(goodToken));
        client.sendTaskSuccess(r -> r.taskToken(goodToken).output("\"yes\""));
        client.sendTaskFailure(r -> r.taskToken(badToken).error("No").cause("way"));

        assertEquals("\"yes\"", client.describeExecution(r -> r.executionArn(good)).output());
        assertEquals("No", client.describeExecution(r -> r.executionArn(bad)).error());
        assertThrows(
                TaskTimedOutException.class,
                () -> client.sendTaskSuccess(r -> r.taskToken(goodToken).output("{}")));
        assertThrows(
                TaskTimedOutException.class,
                () -> client.sendTaskHeartbeat(r -> r.taskToken(badToken)));
    }

    @Test
    void executions_are_listed_stopped_and_redriven() throws InterruptedException {
        String machine = create("m", ASK);
        String arn = start(machine, "e1", "{}").executionArn();
        token();

        client.stopExecution(r -> r.executionArn(arn).error("Enough"));
        assertEquals(
                ExecutionStatus.ABORTED,
                client.listExecutions(r -> r.stateMachineArn(machine))
                        .executions()
                        .getFirst()
                        .status());
        assertEquals(
                0,
                client.listExecutions(r ->
                                r.stateMachineArn(machine).statusFilter(ExecutionStatus.RUNNING))
                        .executions()
                        .size());

        client.redriveExecution(r -> r.executionArn(arn));
        String token = token();
        client.sendTaskSuccess(r -> r.taskToken(token).output("{}"));
        DescribeExecutionResponse described = client.describeExecution(r -> r.executionArn(arn));
        assertEquals(ExecutionStatus.SUCCEEDED, described.status());
        assertEquals(1, described.redriveCount());
    }

    @Test
    void an_express_execution_is_waited_for() {
        String machine =
                client.createStateMachine(r ->
                                r.name("x")
                                        .definition(ECHO.replace('\'', '"'))
                                        .roleArn(ROLE)
                                        .type(StateMachineType.EXPRESS))
                        .stateMachineArn();

        StartSyncExecutionResponse answer =
                client.startSyncExecution(r -> r.stateMachineArn(machine).input("[1]"));

        assertEquals("[1]", answer.output());
        assertThrows(
                StateMachineTypeNotSupportedException.class,
                () -> client.startSyncExecution(r -> r.stateMachineArn(create("m", ECHO))));
    }

    @Test
    void an_execution_waits_for_the_one_that_it_started() {
        String inner = create("inner", ECHO);
        String outer =
                create(
                        "outer",
                        "{'StartAt': 'Go', 'States': {'Go': {'Type': 'Task', 'End': true,"
                                + " 'Resource': 'arn:aws:states:::states:startExecution.sync:2',"
                                + " 'Parameters': {'StateMachineArn': '"
                                + inner
                                + "', 'Input': {'n': 5}}, 'OutputPath': '$.Output'}}}");

        String arn = start(outer, "o", "{}").executionArn();

        assertEquals("{\"n\":5}", client.describeExecution(r -> r.executionArn(arn)).output());
    }

    @Test
    void an_activity_hands_its_tasks_to_workers() {
        String activity = client.createActivity(r -> r.name("dig")).activityArn();
        String machine =
                create(
                        "m",
                        "{'StartAt': 'Dig', 'States': {'Dig': {'Type': 'Task', 'End': true, 'Resource': '"
                                + activity
                                + "'}}}");
        String arn = start(machine, "e1", "{\"depth\": 2}").executionArn();

        GetActivityTaskResponse task =
                client.getActivityTask(r -> r.activityArn(activity).workerName("anna"));
        assertEquals("{\"depth\":2}", task.input());
        client.sendTaskSuccess(r -> r.taskToken(task.taskToken()).output("\"hole\""));
        assertEquals("\"hole\"", client.describeExecution(r -> r.executionArn(arn)).output());
    }

    @Test
    void definitions_are_validated_and_states_tested() {
        ValidateStateMachineDefinitionResponse bad =
                client.validateStateMachineDefinition(r -> r.definition("{}"));
        assertEquals("FAIL", bad.resultAsString());
        assertEquals("/", bad.diagnostics().getFirst().location());
        assertEquals(
                "OK",
                client.validateStateMachineDefinition(r -> r.definition(ECHO.replace('\'', '"')))
                        .resultAsString());

        TestStateResponse tested =
                client.testState(r ->
                        r.definition(
                                        "{\"Type\": \"Pass\", \"InputPath\": \"$.a\", \"Next\": \"N\"}")
                                .input("{\"a\": 3}")
                                .inspectionLevel(InspectionLevel.DEBUG));
        assertEquals("3", tested.output());
        assertEquals("N", tested.nextState());
        assertEquals("3", tested.inspectionData().afterInputPath());
    }

    @Test
    void bad_calls_get_the_errors_of_the_service() {
        String machine = create("m", ECHO);
        assertTrue(machine.endsWith(":stateMachine:m"));

        assertThrows(InvalidDefinitionException.class, () -> create("n", "{}"));
        assertThrows(InvalidNameException.class, () -> create("no good", ECHO));
        assertThrows(StateMachineAlreadyExistsException.class, () -> create("m", ASK));
        assertThrows(InvalidNameException.class, () -> start(machine, "a/b", "{}"));
        assertThrows(InvalidExecutionInputException.class, () -> start(machine, "e", "{"));
        assertThrows(InvalidArnException.class, () -> start("nonsense", "e", "{}"));
        assertThrows(
                StateMachineDoesNotExistException.class,
                () -> start(machine.replace(":m", ":other"), "e", "{}"));
        assertThrows(
                ExecutionDoesNotExistException.class,
                () ->
                        client.describeExecution(
                                r -> r.executionArn(Samples.ACCOUNT.executionArn("m", "none"))));
    }

    private String create(String name, String definition) {
        return client.createStateMachine(
                        r -> r.name(name).definition(definition.replace('\'', '"')).roleArn(ROLE))
                .stateMachineArn();
    }

    private StartExecutionResponse start(String machine, String name, String input) {
        return client.startExecution(r -> r.stateMachineArn(machine).name(name).input(input));
    }

    private String token() throws InterruptedException {
        return Samples.json(messages.take()).path("token").asText();
    }

    private void send(String action, JsonNode parameters, Consumer<ServicePort.Result> result) {
        messages.add(parameters.path("MessageBody").asText());
        result.accept(new ServicePort.Result.Answered(Samples.json("{'MessageId': 'm'}")));
    }
}
