package greenledger.asl.cli;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.engine.TaskOutcome;
import greenledger.asl.engine.TaskRequest;
import greenledger.asl.json.Json;
import greenledger.asl.model.IntegrationPattern;
import greenledger.asl.runtime.Engine;
import greenledger.asl.runtime.TaskPort;
import greenledger.asl.time.Scheduler;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Tasks that answer what a file says: by state, one answer for each time that it is asked.
///
/// An answer is `{"result": …}` or `{"error": …, "cause": …}`. The last one is repeated, and a
/// state without any echoes what it is given.
final class MockedTasks implements TaskPort {

    private final JsonNode answers;
    private final Scheduler time;
    private final Map<String, Integer> asked = new HashMap<>();
    private Optional<Engine> engine = Optional.empty();

    MockedTasks(JsonNode answers, Scheduler time) {
        this.answers = answers;
        this.time = time;
    }

    /// Says who takes the tokens of callbacks; their mocks are what is returned with the token.
    void answerTokensTo(Engine taker) {
        engine = Optional.of(taker);
    }

    @Override
    public void start(TaskRequest request, Consumer<TaskOutcome> answer) {
        JsonNode given = answers.path(request.state());
        int before = asked.merge(request.state(), 1, Integer::sum) - 1;
        JsonNode mock = given.isArray() ? given.path(Math.min(before, given.size() - 1)) : given;
        TaskOutcome outcome = outcome(mock, request);
        if (request.resource().pattern() != IntegrationPattern.CALLBACK) {
            answer.accept(outcome);
            return;
        }
        answer.accept(new TaskOutcome.Submitted(Json.object()));
        time.at(
                time.now(),
                () -> engine.ifPresent(taker -> taker.returnToken(request.token(), outcome)));
    }

    private static TaskOutcome outcome(JsonNode mock, TaskRequest request) {
        if (mock.has("error")) {
            return new TaskOutcome.Failed(text(mock, "error"), text(mock, "cause"));
        }
        return new TaskOutcome.Succeeded(
                mock.has("result") ? mock.get("result") : request.arguments());
    }

    private static Optional<String> text(JsonNode mock, String name) {
        return Optional.ofNullable(mock.get(name)).map(JsonNode::asText);
    }
}
