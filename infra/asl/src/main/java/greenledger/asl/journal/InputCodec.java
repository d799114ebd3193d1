package greenledger.asl.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.engine.Input;
import greenledger.asl.engine.TaskOutcome;
import greenledger.asl.json.Json;
import java.util.Optional;

/// Inputs as JSON. What is written here is read for ever: names are added, never changed.
final class InputCodec {

    private InputCodec() {}

    static ObjectNode write(Input input) {
        return switch (input) {
            case Input.Started _ -> of("started");
            case Input.TaskAnswered(var task, var outcome) ->
                    writeOutcome(of("answered").put("task", task), outcome);
            case Input.TokenReturned(var task, var outcome) ->
                    writeOutcome(of("returned").put("task", task), outcome);
            case Input.HeartbeatReceived(var task) -> of("heartbeat").put("task", task);
            case Input.ActivityTaken(var task, var worker) ->
                    of("taken").put("task", task).put("worker", worker);
            case Input.TimerFired(var timer) -> of("timer").put("timer", timer);
            case Input.StopRequested(var error, var cause) ->
                    writeFailure(of("stopped"), error, cause);
            case Input.RedriveRequested _ -> of("redriven");
        };
    }

    static Input read(JsonNode entry) {
        long task = entry.path("task").asLong();
        String type = entry.path("input").asText();
        return switch (type) {
            case "started" -> new Input.Started();
            case "answered" -> new Input.TaskAnswered(task, readOutcome(entry));
            case "returned" -> new Input.TokenReturned(task, readOutcome(entry));
            case "heartbeat" -> new Input.HeartbeatReceived(task);
            case "taken" -> new Input.ActivityTaken(task, entry.path("worker").asText());
            case "timer" -> new Input.TimerFired(entry.path("timer").asLong());
            case "stopped" -> new Input.StopRequested(text(entry, "error"), text(entry, "cause"));
            case "redriven" -> new Input.RedriveRequested();
            default -> throw new IllegalArgumentException("Unknown input: " + type);
        };
    }

    private static ObjectNode of(String type) {
        return Json.object().put("input", type);
    }

    private static ObjectNode writeOutcome(ObjectNode entry, TaskOutcome outcome) {
        return switch (outcome) {
            case TaskOutcome.Succeeded(var output) ->
                    entry.put("outcome", "succeeded").set("output", output);
            case TaskOutcome.Submitted(var output) ->
                    entry.put("outcome", "submitted").set("output", output);
            case TaskOutcome.Failed(var error, var cause) ->
                    writeFailure(entry.put("outcome", "failed"), error, cause);
        };
    }

    private static ObjectNode writeFailure(
            ObjectNode entry, Optional<String> error, Optional<String> cause) {
        error.ifPresent(text -> entry.put("error", text));
        cause.ifPresent(text -> entry.put("cause", text));
        return entry;
    }

    private static TaskOutcome readOutcome(JsonNode entry) {
        String outcome = entry.path("outcome").asText();
        return switch (outcome) {
            case "succeeded" -> new TaskOutcome.Succeeded(entry.path("output"));
            case "submitted" -> new TaskOutcome.Submitted(entry.path("output"));
            case "failed" -> new TaskOutcome.Failed(text(entry, "error"), text(entry, "cause"));
            default -> throw new IllegalArgumentException("Unknown outcome: " + outcome);
        };
    }

    private static Optional<String> text(JsonNode entry, String name) {
        return Optional.ofNullable(entry.get(name)).map(JsonNode::textValue);
    }
}
