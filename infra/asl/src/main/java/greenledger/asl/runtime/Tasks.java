package greenledger.asl.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.engine.Input;
import greenledger.asl.engine.TaskOutcome;
import greenledger.asl.engine.TaskRequest;
import greenledger.asl.model.Resource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The tasks that are under way in all runs, by their tokens.
final class Tasks {

    private record Pending(Run run, TaskRequest request) {}

    private final TaskPort port;
    private final ActivityQueues activities;
    private final Map<String, Pending> pending = new ConcurrentHashMap<>();

    Tasks(TaskPort port, ActivityQueues activities) {
        this.port = port;
        this.activities = activities;
    }

    void start(Run run, TaskRequest request) {
        pending.put(request.token(), new Pending(run, request));
        if (request.resource().kind() == Resource.Kind.ACTIVITY) {
            activities.offer(request);
        } else {
            call(run, request, () -> port.start(request, outcome -> answer(run, request, outcome)));
        }
    }

    void await(Run run, TaskRequest request) {
        pending.put(request.token(), new Pending(run, request));
    }

    void watch(Run run, TaskRequest request, JsonNode submitted) {
        pending.put(request.token(), new Pending(run, request));
        call(
                run,
                request,
                () -> port.watch(request, submitted, outcome -> answer(run, request, outcome)));
    }

    void forget(TaskRequest request) {
        pending.remove(request.token());
        if (request.resource().kind() == Resource.Kind.ACTIVITY) {
            activities.withdraw(request);
        } else {
            port.forget(request);
        }
    }

    boolean returned(String token, TaskOutcome outcome) {
        return find(token)
                .filter(found ->
                        found.run().deliver(new Input.TokenReturned(found.request().id(), outcome)))
                .isPresent();
    }

    boolean heartbeat(String token) {
        return find(token)
                .filter(found ->
                        found.run().deliver(new Input.HeartbeatReceived(found.request().id())))
                .isPresent();
    }

    boolean taken(String token, String worker) {
        return find(token)
                .filter(found ->
                        found.run().deliver(new Input.ActivityTaken(found.request().id(), worker)))
                .isPresent();
    }

    /// A port that throws has failed the task, not the execution around it.
    private static void call(Run run, TaskRequest request, Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            answer(run, request, TaskOutcome.failed("States.TaskFailed", e.toString()));
        }
    }

    private static void answer(Run run, TaskRequest request, TaskOutcome outcome) {
        run.deliver(new Input.TaskAnswered(request.id(), outcome));
    }

    private Optional<Pending> find(String token) {
        return Optional.ofNullable(pending.get(token));
    }
}
