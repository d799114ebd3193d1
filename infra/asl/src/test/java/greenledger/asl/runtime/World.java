package greenledger.asl.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.engine.TaskOutcome;
import greenledger.asl.engine.TaskRequest;
import greenledger.asl.json.Json;
import greenledger.asl.model.IntegrationPattern;
import greenledger.asl.support.Samples;
import greenledger.asl.time.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The services around an execution: each answers a second later, and outlives the engine.
final class World implements TaskPort {

    static final Duration CALLBACK = Duration.ofSeconds(5);

    private final VirtualTime time;
    private final List<TaskRequest> invocations = new ArrayList<>();
    private final List<TaskRequest> watched = new ArrayList<>();
    private final Consumer<String> recipient;

    /// @param recipient gets the token of a callback, right after it was sent
    World(VirtualTime time, Consumer<String> recipient) {
        this.time = time;
        this.recipient = recipient;
    }

    @Override
    public void start(TaskRequest request, Consumer<TaskOutcome> answer) {
        invocations.add(request);
        time.at(time.now().plusSeconds(1), () -> answer(request, answer));
    }

    @Override
    public void watch(TaskRequest request, JsonNode submitted, Consumer<TaskOutcome> answer) {
        watched.add(request);
        finishJob(answer);
    }

    List<TaskRequest> invocations() {
        return invocations;
    }

    List<TaskRequest> watched() {
        return watched;
    }

    private void answer(TaskRequest request, Consumer<TaskOutcome> answer) {
        switch (request.resource().pattern()) {
            case RESPONSE -> answer.accept(respond(request));
            case CALLBACK -> {
                recipient.accept(request.token());
                answer.accept(new TaskOutcome.Succeeded(Samples.json("{'MessageId': 'm'}")));
            }
            case JOB, JOB_JSON -> {
                answer.accept(new TaskOutcome.Submitted(Samples.json("{'Job': 1}")));
                finishJob(answer);
            }
        }
    }

    private void finishJob(Consumer<TaskOutcome> answer) {
        time.at(
                time.now().plusSeconds(4),
                () -> answer.accept(new TaskOutcome.Succeeded(Json.text("finished"))));
    }

    private static TaskOutcome respond(TaskRequest request) {
        return switch (request.state()) {
            case "Flaky" ->
                    request.attempt() < 2
                            ? TaskOutcome.failed("Busy", "come back")
                            : new TaskOutcome.Succeeded(Samples.json("{'Payload': 'at last'}"));
            case "FailsAlways" -> TaskOutcome.failed("Broken", "for good");
            default -> new TaskOutcome.Succeeded(request.arguments());
        };
    }

    static boolean isCallback(TaskRequest request) {
        return request.resource().pattern() == IntegrationPattern.CALLBACK;
    }
}
