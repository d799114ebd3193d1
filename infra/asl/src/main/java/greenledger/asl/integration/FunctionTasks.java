package greenledger.asl.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.engine.TaskOutcome;
import greenledger.asl.engine.TaskRequest;
import greenledger.asl.integration.FunctionPort.Result;
import greenledger.asl.json.Json;
import greenledger.asl.json.MalformedJsonException;
import greenledger.asl.model.Resource;
import greenledger.asl.runtime.TaskPort;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// Tasks that invoke functions: by the function's own ARN, or by `lambda:invoke`.
public final class FunctionTasks implements TaskPort {

    private static final String UNHANDLED = "Lambda.Unknown";

    private final FunctionPort functions;

    public FunctionTasks(FunctionPort functions) {
        this.functions = functions;
    }

    @Override
    public void start(TaskRequest request, Consumer<TaskOutcome> answer) {
        if (request.resource().kind() == Resource.Kind.FUNCTION) {
            functions.invoke(
                    request.resource().arn(),
                    request.arguments(),
                    result -> answer.accept(outcome(result, payload -> payload)));
            return;
        }
        JsonNode arguments = request.arguments();
        functions.invoke(
                arguments.path("FunctionName").asText(),
                payload(arguments.path("Payload")),
                result -> answer.accept(outcome(result, payload -> response(request, payload))));
    }

    private static TaskOutcome outcome(
            Result result, java.util.function.UnaryOperator<JsonNode> shape) {
        return switch (result) {
            case Result.Returned(var payload) -> new TaskOutcome.Succeeded(shape.apply(payload));
            case Result.Raised(var payload) ->
                    TaskOutcome.failed(
                            payload.path("errorType").asText(UNHANDLED), Json.write(payload));
            case Result.NotFound(var arn) ->
                    TaskOutcome.failed(
                            "Lambda.ResourceNotFoundException",
                            ("Function not found: %s:$LATEST (Service: AWSLambda; Status Code: 404;"
                                            + " Error Code: ResourceNotFoundException; Request ID: %s;"
                                            + " Proxy: null)")
                                    .formatted(arn, "00000000-0000-0000-0000-000000000000"));
        };
    }

    /// A string is sent as it is, hence as the JSON that it holds.
    private static JsonNode payload(JsonNode given) {
        if (given.isMissingNode() || given.isNull()) {
            return Json.object();
        }
        if (!given.isTextual()) {
            return given;
        }
        try {
            return Json.parse(given.textValue());
        } catch (MalformedJsonException _) {
            return given;
        }
    }

    private static JsonNode response(TaskRequest request, JsonNode payload) {
        int length = Json.write(payload).getBytes(StandardCharsets.UTF_8).length;
        ObjectNode response = Json.object().put("ExecutedVersion", "$LATEST");
        response.set("Payload", payload);
        SdkMetadata.add(response, request.token(), "application/json", length)
                .put("X-Amz-Executed-Version", "$LATEST")
                .put("x-amzn-Remapped-Content-Length", "0");
        SdkMetadata.mirror(response);
        return response.put("StatusCode", 200);
    }
}
