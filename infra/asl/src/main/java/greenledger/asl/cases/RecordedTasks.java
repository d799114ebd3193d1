package greenledger.asl.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.engine.TaskOutcome;
import greenledger.asl.engine.TaskRequest;
import greenledger.asl.json.Json;
import greenledger.asl.model.IntegrationPattern;
import greenledger.asl.model.Resource;
import greenledger.asl.runtime.TaskPort;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The services of one case: functions by their stubs, all else by what was recorded of it.
final class RecordedTasks implements TaskPort {

    private final TaskPort functions;
    private final JsonNode objects;
    private final BiConsumer<TaskRequest, TaskOutcome> callback;
    private final Map<String, Deque<JsonNode>> results = new HashMap<>();

    /// @param callback returns the token of a task
    RecordedTasks(
            JsonNode recorded, TaskPort functions, BiConsumer<TaskRequest, TaskOutcome> callback) {
        this.functions = functions;
        this.objects = recorded.path("s3Objects");
        this.callback = callback;
        recorded.path("taskResults")
                .forEach(result ->
                        results.computeIfAbsent(
                                        result.path("state").asText(), _ -> new ArrayDeque<>())
                                .add(result));
    }

    @Override
    public void start(TaskRequest request, Consumer<TaskOutcome> answer) {
        Resource resource = request.resource();
        if (resource.service().equals("lambda")) {
            functions.start(request, answer);
            return;
        }
        Optional<JsonNode> recorded = next(request.state());
        if (recorded.isPresent()) {
            replay(request, recorded.get(), answer);
        } else if (resource.service().equals("s3")) {
            answer.accept(object(request.arguments()));
        }
    }

    /// What was recorded next of a state; also how the workers of activities learn what to do.
    Optional<JsonNode> next(String state) {
        return Optional.ofNullable(results.get(state)).map(Deque::poll);
    }

    private void replay(TaskRequest request, JsonNode recorded, Consumer<TaskOutcome> answer) {
        Optional<TaskOutcome> outcome = outcomeOf(recorded);
        if (request.resource().pattern() == IntegrationPattern.RESPONSE) {
            outcome.ifPresent(answer);
            return;
        }
        if (recorded.has("submittedOutput")) {
            answer.accept(new TaskOutcome.Submitted(recorded.path("submittedOutput")));
        }
        boolean byToken = request.resource().pattern() == IntegrationPattern.CALLBACK;
        outcome.ifPresent(found -> {
            if (byToken && recorded.has("submittedOutput")) {
                callback.accept(request, found);
            } else {
                answer.accept(found);
            }
        });
    }

    /// Empty for what timed out: nobody answered then.
    static Optional<TaskOutcome> outcomeOf(JsonNode recorded) {
        String event = recorded.path("event").asText();
        if (event.endsWith("Succeeded")) {
            return Optional.of(new TaskOutcome.Succeeded(recorded.path("result")));
        }
        if (event.endsWith("Failed")) {
            return Optional.of(
                    new TaskOutcome.Failed(text(recorded, "error"), text(recorded, "cause")));
        }
        return Optional.empty();
    }

    private static Optional<String> text(JsonNode recorded, String name) {
        JsonNode value = recorded.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        return Optional.of(value.isTextual() ? value.textValue() : Json.write(value));
    }

    private TaskOutcome object(JsonNode arguments) {
        for (JsonNode object : objects) {
            if (object.path("Bucket").equals(arguments.path("Bucket"))
                    && object.path("Key").equals(arguments.path("Key"))) {
                ObjectNode response = Json.object();
                response.set("Body", object.path("Body"));
                return new TaskOutcome.Succeeded(response);
            }
        }
        return TaskOutcome.failed("S3.NoSuchKeyException", "The specified key does not exist.");
    }
}
