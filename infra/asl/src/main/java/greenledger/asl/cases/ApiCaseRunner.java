package greenledger.asl.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.definition.DefinitionParser;
import greenledger.asl.definition.InvalidDefinitionException;
import greenledger.asl.engine.Account;
import greenledger.asl.integration.FunctionTasks;
import greenledger.asl.json.Json;
import greenledger.asl.model.StateMachineType;
import greenledger.asl.service.Validation;
import greenledger.asl.teststate.RequestReader;
import greenledger.asl.teststate.StateTest;
import greenledger.asl.teststate.TestStateException;
import greenledger.asl.time.VirtualTime;
import java.time.Instant;

/// Runs one recorded call of an API that needs no execution: TestState, or the check of a
/// definition.
public final class ApiCaseRunner {

    private static final Account ACCOUNT = new Account("aws", "us-east-1", "111111111111");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private ApiCaseRunner() {}

    /// The name of the case, and the answer or the error.
    public static ObjectNode run(JsonNode recorded) {
        ObjectNode result = Json.object();
        result.set("name", recorded.path("name"));
        try {
            switch (recorded.path("api").asText()) {
                case "TestState" -> testState(recorded, result);
                case "ValidateStateMachineDefinition" ->
                        result.setAll(
                                Validation.validate(
                                        recorded.path("definitionText").asText(),
                                        typeOf(recorded)));
                case "CreateStateMachine" ->
                        DefinitionParser.parse(
                                recorded.path("definitionText").asText(), typeOf(recorded));
                default -> throw new IllegalArgumentException("Unknown API of " + recorded);
            }
        } catch (InvalidDefinitionException e) {
            result.put("errorCode", "InvalidDefinition").put("message", e.getMessage());
        } catch (TestStateException e) {
            result.put("errorCode", e.code()).put("message", e.getMessage());
        }
        return result;
    }

    private static void testState(JsonNode recorded, ObjectNode result)
            throws TestStateException, InvalidDefinitionException {
        VirtualTime time = new VirtualTime(START);
        StubFunctions functions = new StubFunctions(recorded.path("lambdas"), time);
        StateTest.start(
                RequestReader.read(recorded.path("request")),
                new FunctionTasks(functions, time::now),
                time::now,
                ACCOUNT,
                result::setAll);
        time.runOut();
    }

    private static StateMachineType typeOf(JsonNode recorded) {
        return StateMachineType.valueOf(recorded.path("type").asText("STANDARD"));
    }
}
