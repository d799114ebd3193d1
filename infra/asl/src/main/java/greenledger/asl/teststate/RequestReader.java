package greenledger.asl.teststate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.engine.TaskOutcome;
import greenledger.asl.json.Json;
import greenledger.asl.json.MalformedJsonException;
import greenledger.asl.teststate.TestStateRequest.InspectionLevel;
import greenledger.asl.teststate.TestStateRequest.Mock;
import java.util.Optional;

/// Reads TestState requests as the API has them: documents inside of it are text.
public final class RequestReader {

    private RequestReader() {}

    public static TestStateRequest read(JsonNode request) throws TestStateException {
        JsonNode settings = request.path("stateConfiguration");
        Optional<JsonNode> input = document(request, "input");
        Optional<JsonNode> variables = document(request, "variables");
        return new TestStateRequest(
                document(request, "definition")
                        .orElseThrow(
                                () -> TestStateException.validation("A definition is required")),
                text(request, "stateName"),
                input.orElse(TestStateRequest.NO_INPUT),
                InspectionLevel.valueOf(request.path("inspectionLevel").asText("INFO")),
                variables
                        .filter(JsonNode::isObject)
                        .map(ObjectNode.class::cast)
                        .orElseGet(Json::object),
                document(request, "context"),
                mock(request),
                settings.path("retrierRetryCount").asInt(0),
                settings.has("mapIterationFailureCount")
                        ? Optional.of(settings.path("mapIterationFailureCount").asInt())
                        : Optional.empty(),
                text(settings, "mapItemReaderData"));
    }

    private static Optional<Mock> mock(JsonNode request) throws TestStateException {
        if (!request.has("mock")) {
            return Optional.empty();
        }
        JsonNode mock = request.path("mock");
        if (mock.has("result") && mock.has("errorOutput")) {
            throw TestStateException.validation(
                    "A test mock should have only one of the following fields: [result, "
                            + "errorOutput].");
        }
        if (request.path("revealSecrets").asBoolean()) {
            throw TestStateException.validation(
                    "TestState does not support RevealSecrets when a mock is specified.");
        }
        boolean validated = !mock.path("fieldValidationMode").asText("STRICT").equals("NONE");
        JsonNode error = mock.path("errorOutput");
        if (!error.isMissingNode()) {
            return Optional.of(
                    new Mock(
                            new TaskOutcome.Failed(text(error, "error"), text(error, "cause")),
                            validated));
        }
        return document(mock, "result")
                .map(result -> new Mock(new TaskOutcome.Succeeded(result), validated));
    }

    private static Optional<String> text(JsonNode object, String name) {
        return Optional.of(object.path(name)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    /// A document as text; files of cases may also have it as it is.
    private static Optional<JsonNode> document(JsonNode object, String name)
            throws TestStateException {
        JsonNode value = object.path(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            return Optional.of(value);
        }
        try {
            return Optional.of(Json.parse(value.textValue()));
        } catch (MalformedJsonException _) {
            throw TestStateException.validation("Invalid JSON in field '%s'".formatted(name));
        }
    }
}
