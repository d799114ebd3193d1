package greenledger.asl.integration;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.engine.TaskOutcome;
import greenledger.asl.engine.TaskRequest;
import greenledger.asl.runtime.TaskPort;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Sends each task to its service. A service that nobody serves fails the task, by its name.
public final class RoutedTasks implements TaskPort {

    private static final String SDK = "aws-sdk:";

    private final Map<String, TaskPort> services = new HashMap<>();

    /// Says who serves a service, such as `sqs`; its `aws-sdk` integration goes the same way.
    public RoutedTasks with(String service, TaskPort port) {
        services.put(service, port);
        return this;
    }

    @Override
    public void start(TaskRequest request, Consumer<TaskOutcome> answer) {
        portOf(request).start(request, answer);
    }

    @Override
    public void watch(TaskRequest request, JsonNode submitted, Consumer<TaskOutcome> answer) {
        portOf(request).watch(request, submitted, answer);
    }

    @Override
    public void forget(TaskRequest request) {
        portOf(request).forget(request);
    }

    private TaskPort portOf(TaskRequest request) {
        String service = request.resource().service();
        String name = service.startsWith(SDK) ? service.substring(SDK.length()) : service;
        TaskPort port = services.get(name);
        return port == null ? RoutedTasks::refuse : port;
    }

    private static void refuse(TaskRequest request, Consumer<TaskOutcome> answer) {
        answer.accept(
                TaskOutcome.failed(
                        "States.TaskFailed", "Nothing here serves " + request.resource().arn()));
    }
}
