package greenledger.asl.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import greenledger.asl.support.Samples;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.GetExecutionHistoryResponse;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.InspectionLevel;
import software.amazon.awssdk.services.sfn.model.InvalidArnException;
import software.amazon.awssdk.services.sfn.model.InvalidDefinitionException;
import software.amazon.awssdk.services.sfn.model.InvalidExecutionInputException;
import software.amazon.awssdk.services.sfn.model.InvalidNameException;
import software.amazon.awssdk.services.sfn.model.InvalidTokenException;
import software.amazon.awssdk.services.sfn.model.StartExecutionResponse;
import software.amazon.awssdk.services.sfn.model.StateMachineAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.TestStateResponse;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionResponse;

/// Speaks to the server as applications do: through the unmodified SDK client.
@Tag("slow")
final class StepFunctionsServerTest {

    private final ServerFixture server;

    StepFunctionsServerTest() throws IOException {
        server = new ServerFixture();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_execution_is_started_described_and_its_history_read() {
        String arn =
                server.start(server.create("m", ServerFixture.ECHO), "e1", "{\"a\": 1}")
                        .executionArn();

        DescribeExecutionResponse described =
                server.client().describeExecution(r -> r.executionArn(arn));
        assertEquals(ExecutionStatus.SUCCEEDED, described.status());
        assertEquals("{\"a\":1}", described.output());
        List<HistoryEvent> events =
                server.client().getExecutionHistory(r -> r.executionArn(arn)).events();
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
        String arn =
                server.start(server.create("m", ServerFixture.ECHO), "e1", "{}").executionArn();

        GetExecutionHistoryResponse first =
                server.client().getExecutionHistory(r -> r.executionArn(arn).maxResults(3));
        GetExecutionHistoryResponse second =
                server.client()
                        .getExecutionHistory(r ->
                                r.executionArn(arn).maxResults(3).nextToken(first.nextToken()));
        assertEquals(3, first.events().size());
        assertEquals(List.of(4L), second.events().stream().map(HistoryEvent::id).toList());
        assertTrue(
                server.client()
                                .getExecutionHistory(
                                        r -> r.executionArn(arn).includeExecutionData(false))
                                .events()
                                .get(1)
                                .stateEnteredEventDetails()
                                .input()
                        == null);
        assertEquals(
                4L,
                server.client()
                        .getExecutionHistory(r -> r.executionArn(arn).reverseOrder(true))
                        .events()
                        .getFirst()
                        .id());
        assertThrows(
                InvalidTokenException.class,
                () -> server.client().getExecutionHistory(r -> r.executionArn(arn).nextToken("?")));
    }

    @Test
    void a_name_stands_for_one_execution() throws InterruptedException {
        String machine = server.create("m", ServerFixture.ASK);
        StartExecutionResponse first = server.start(machine, "e1", "{\"a\": 1}");

        assertEquals(
                first.executionArn(), server.start(machine, "e1", "{ \"a\": 1 }").executionArn());
        assertThrows(
                ExecutionAlreadyExistsException.class,
                () -> server.start(machine, "e1", "{\"a\": 2}"));

        String token = server.token();
        server.client().sendTaskSuccess(r -> r.taskToken(token).output("{}"));
        assertThrows(
                ExecutionAlreadyExistsException.class,
                () -> server.start(machine, "e1", "{\"a\": 1}"));
    }

    @Test
    void definitions_are_validated_and_states_tested() {
        ValidateStateMachineDefinitionResponse bad =
                server.client().validateStateMachineDefinition(r -> r.definition("{}"));
        assertEquals("FAIL", bad.resultAsString());
        assertEquals("/", bad.diagnostics().getFirst().location());
        assertEquals(
                "OK",
                server.client()
                        .validateStateMachineDefinition(
                                r -> r.definition(ServerFixture.ECHO.replace('\'', '"')))
                        .resultAsString());

        TestStateResponse tested =
                server.client()
                        .testState(r ->
                                r.definition(
                                                "{\"Type\": \"Pass\", \"InputPath\": \"$.a\", "
                                                        + "\"Next\": \"N\"}")
                                        .input("{\"a\": 3}")
                                        .inspectionLevel(InspectionLevel.DEBUG));
        assertEquals("3", tested.output());
        assertEquals("N", tested.nextState());
        assertEquals("3", tested.inspectionData().afterInputPath());
    }

    @Test
    void bad_calls_get_the_errors_of_the_service() {
        String machine = server.create("m", ServerFixture.ECHO);
        assertTrue(machine.endsWith(":stateMachine:m"));

        assertThrows(InvalidDefinitionException.class, () -> server.create("n", "{}"));
        assertThrows(
                InvalidNameException.class, () -> server.create("no good", ServerFixture.ECHO));
        assertThrows(
                StateMachineAlreadyExistsException.class,
                () -> server.create("m", ServerFixture.ASK));
        assertThrows(InvalidNameException.class, () -> server.start(machine, "a/b", "{}"));
        assertThrows(InvalidExecutionInputException.class, () -> server.start(machine, "e", "{"));
        assertThrows(InvalidArnException.class, () -> server.start("nonsense", "e", "{}"));
        assertThrows(
                StateMachineDoesNotExistException.class,
                () -> server.start(machine.replace(":m", ":other"), "e", "{}"));
        assertThrows(
                ExecutionDoesNotExistException.class,
                () ->
                        server.client()
                                .describeExecution(r ->
                                        r.executionArn(Samples.ACCOUNT.executionArn("m", "none"))));
    }
}
