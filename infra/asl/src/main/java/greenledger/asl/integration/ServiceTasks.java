package greenledger.asl.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.engine.TaskOutcome;
import greenledger.asl.engine.TaskRequest;
import greenledger.asl.integration.ServicePort.Result;
import greenledger.asl.json.Json;
import greenledger.asl.runtime.TaskPort;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Tasks that call one action of one service, and take its answer as their result.
public final class ServiceTasks implements TaskPort {

    private final ServicePort port;
    private final String errors;
    private final UnaryOperator<JsonNode> prepare;
    private final InstantSource clock;

    private ServiceTasks(
            ServicePort port, String errors, UnaryOperator<JsonNode> prepare, InstantSource clock) {
        this.port = port;
        this.errors = errors;
        this.prepare = prepare;
        this.clock = clock;
    }

    /// `sqs:sendMessage`: a message that is no string is sent as its JSON.
    public static ServiceTasks queue(ServicePort sqs, InstantSource clock) {
        return new ServiceTasks(sqs, "SQS", given -> withText(given, "MessageBody"), clock);
    }

    /// `sns:publish`: likewise.
    public static ServiceTasks topic(ServicePort sns, InstantSource clock) {
        return new ServiceTasks(sns, "SNS", given -> withText(given, "Message"), clock);
    }

    /// `dynamodb:getItem` and the other three.
    public static ServiceTasks table(ServicePort dynamodb, InstantSource clock) {
        return new ServiceTasks(dynamodb, "DynamoDB", given -> given, clock);
    }

    /// Any service under its own name, such as `S3` for the objects that a distributed Map reads.
    public static ServiceTasks of(String errors, ServicePort service, InstantSource clock) {
        return new ServiceTasks(service, errors, given -> given, clock);
    }

    @Override
    public void start(TaskRequest request, Consumer<TaskOutcome> answer) {
        port.call(
                request.resource().action(),
                prepare.apply(request.arguments()),
                result -> answer.accept(outcome(request, result)));
    }

    private TaskOutcome outcome(TaskRequest request, Result result) {
        return switch (result) {
            case Result.Answered(var response) ->
                    new TaskOutcome.Succeeded(
                            response instanceof ObjectNode object
                                    ? withMetadata(request, object)
                                    : response);
            case Result.Refused(var code, var message, var status) ->
                    TaskOutcome.failed(
                            errors + "." + code,
                            ("%s (Service: %s; Status Code: %d; Error Code: %s; Request ID: "
                                            + "%s; Proxy: null)")
                                    .formatted(message, errors, status, code, request.token()));
        };
    }

    private JsonNode withMetadata(TaskRequest request, ObjectNode response) {
        return SdkMetadata.addTo(
                response.deepCopy(),
                request.token(),
                "application/x-amz-json-1.0",
                Json.size(response),
                clock.instant(),
                Map.of());
    }

    private static JsonNode withText(JsonNode parameters, String field) {
        JsonNode value = parameters.path(field);
        if (!(parameters instanceof ObjectNode object)
                || value.isMissingNode()
                || value.isTextual()) {
            return parameters;
        }
        return object.deepCopy().put(field, Json.write(value));
    }
}
