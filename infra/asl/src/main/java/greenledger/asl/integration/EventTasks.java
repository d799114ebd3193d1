package greenledger.asl.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.engine.TaskOutcome;
import greenledger.asl.engine.TaskRequest;
import greenledger.asl.integration.ServicePort.Result;
import greenledger.asl.json.Json;
import greenledger.asl.runtime.TaskPort;
import java.util.function.Consumer;

/// `events:putEvents`: one entry that fails fails the task.
public final class EventTasks implements TaskPort {

    private final ServicePort events;

    public EventTasks(ServicePort events) {
        this.events = events;
    }

    @Override
    public void start(TaskRequest request, Consumer<TaskOutcome> answer) {
        events.call(
                request.resource().action(),
                prepare(request),
                result -> answer.accept(outcome(result)));
    }

    private static TaskOutcome outcome(Result result) {
        return switch (result) {
            case Result.Answered(var response) when response.path("FailedEntryCount").asInt() > 0 ->
                    TaskOutcome.failed("EventBridge.FailedEntry", Json.write(response));
            case Result.Answered(var response) -> new TaskOutcome.Succeeded(response);
            case Result.Refused(var code, var message, _) ->
                    TaskOutcome.failed("EventBridge." + code, message);
        };
    }

    /// Details become text, and each event names the execution that it comes from.
    private static JsonNode prepare(TaskRequest request) {
        ObjectNode parameters = request.arguments().deepCopy();
        for (JsonNode entry : parameters.path("Entries")) {
            if (entry instanceof ObjectNode object) {
                JsonNode detail = object.path("Detail");
                if (!detail.isTextual() && !detail.isMissingNode()) {
                    object.put("Detail", Json.write(detail));
                }
                resources(object).insert(0, request.executionArn());
            }
        }
        return parameters;
    }

    private static ArrayNode resources(ObjectNode entry) {
        return entry.path("Resources") instanceof ArrayNode array
                ? array
                : entry.putArray("Resources");
    }
}
