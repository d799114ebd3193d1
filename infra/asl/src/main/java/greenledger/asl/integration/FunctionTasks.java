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
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Tasks that invoke functions: by the function's own ARN, or by `lambda:invoke`.
public final class FunctionTasks implements TaskPort {

    private static final String UNHANDLED = "Lambda.Unknown";

    private final FunctionPort functions;
    private final InstantSource clock;

    public FunctionTasks(FunctionPort functions, InstantSource clock) {
        this.functions = functions;
        this.clock = clock;
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

    private static TaskOutcome outcome(Result result, UnaryOperator<JsonNode> shape) {
        return switch (result) {
            case Result.Returned(var payload) -> new TaskOutcome.Succeeded(shape.apply(payload));
            case Result.Raised(var payload) ->
                    TaskOutcome.failed(
                            payload.path("errorType").asText(UNHANDLED), Json.write(payload));
            case Result.Refused(var code, var message) ->
                    TaskOutcome.failed("Lambda." + code, message);
            case Result.NotFound(var arn) ->
                    TaskOutcome.failed(
                            "Lambda.ResourceNotFoundException",
                            ("Function not found: %s:$LATEST (Service: AWSLambda; Status Code: 404;"
                                            + " Error Code: ResourceNotFoundException; Request "
                                            + "ID: %s;"
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

    private JsonNode response(TaskRequest request, JsonNode payload) {
        int length = Json.size(payload);
        ObjectNode response = Json.object().put("ExecutedVersion", "$LATEST");
        response.set("Payload", payload);
        SdkMetadata.addTo(
                response,
                request.token(),
                "application/json",
                length,
                clock.instant(),
                Map.of(
                        "X-Amz-Executed-Version", "$LATEST",
                        "X-Amzn-Trace-Id", "root=" + request.token(),
                        "x-amzn-Remapped-Content-Length", "0"));
        return response.put("StatusCode", 200);
    }
}
