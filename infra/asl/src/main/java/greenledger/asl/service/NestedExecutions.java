package greenledger.asl.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.engine.Outcome;
import greenledger.asl.engine.TaskOutcome;
import greenledger.asl.engine.TaskRequest;
import greenledger.asl.json.Json;
import greenledger.asl.model.IntegrationPattern;
import greenledger.asl.runtime.Run;
import greenledger.asl.runtime.TaskPort;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// `states:startExecution`: an execution that starts another, and may wait for its end.
public final class NestedExecutions implements TaskPort {

    private final StateMachines machines;
    private final Executions executions;

    public NestedExecutions(StateMachines machines, Executions executions) {
        this.machines = machines;
        this.executions = executions;
    }

    @Override
    public void start(TaskRequest request, Consumer<TaskOutcome> answer) {
        JsonNode arguments = request.arguments();
        try {
            StateMachine machine = machines.find(arguments.path("StateMachineArn").asText());
            Run run =
                    executions.start(
                            machine,
                            Optional.of(nameOf(request)),
                            inputOf(arguments),
                            seedOf(request));
            switch (request.resource().pattern()) {
                case RESPONSE, CALLBACK -> answer.accept(new TaskOutcome.Succeeded(started(run)));
                case JOB, JOB_JSON -> {
                    answer.accept(new TaskOutcome.Submitted(started(run)));
                    watch(request, run, answer);
                }
            }
        } catch (ServiceException e) {
            answer.accept(
                    TaskOutcome.failed(
                            "StepFunctions." + e.code() + "Exception",
                            String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void watch(TaskRequest request, JsonNode submitted, Consumer<TaskOutcome> answer) {
        try {
            watch(request, executions.find(submitted.path("ExecutionArn").asText()), answer);
        } catch (ServiceException e) {
            answer.accept(TaskOutcome.failed("States.TaskFailed", String.valueOf(e.getMessage())));
        }
    }

    private static void watch(TaskRequest request, Run run, Consumer<TaskOutcome> answer) {
        run.whenDone(outcome -> {
            boolean json = request.resource().pattern() == IntegrationPattern.JOB_JSON;
            ObjectNode result = described(run, outcome, json);
            answer.accept(
                    outcome instanceof Outcome.Succeeded
                            ? new TaskOutcome.Succeeded(result)
                            : TaskOutcome.failed("States.TaskFailed", Json.write(result)));
        });
    }

    /// Without a name, the token makes one: asked again after a crash, it is the same execution.
    private static String nameOf(TaskRequest request) {
        JsonNode name = request.arguments().path("Name");
        return name.isTextual() ? name.textValue() : request.token();
    }

    private static long seedOf(TaskRequest request) {
        return UUID.fromString(request.token()).getMostSignificantBits();
    }

    private static JsonNode inputOf(JsonNode arguments) {
        JsonNode input = arguments.path("Input");
        return input.isMissingNode() || input.isNull() ? Json.object() : input;
    }

    private static ObjectNode started(Run run) {
        return Json.object()
                .put("ExecutionArn", run.spec().arn())
                .put("StartDate", run.startDate().orElseThrow().toEpochMilli());
    }

    private static ObjectNode described(Run run, Outcome outcome, boolean json) {
        ObjectNode result = Json.object();
        result.put("ExecutionArn", run.spec().arn());
        put(result, "Input", run.spec().input(), json);
        result.putObject("InputDetails").put("Included", true);
        result.put("Name", run.spec().name());
        switch (outcome) {
            case Outcome.Succeeded(var output) -> {
                put(result, "Output", output, json);
                result.putObject("OutputDetails").put("Included", true);
            }
            case Outcome.Failed(var error, var cause) -> putFailure(result, error, cause);
            case Outcome.Aborted(var error, var cause) -> putFailure(result, error, cause);
            case Outcome.TimedOut _ -> {}
        }
        result.put("StartDate", run.startDate().orElseThrow().toEpochMilli());
        result.put("StateMachineArn", run.spec().machineArn());
        result.put("Status", outcome.status());
        run.stopDate().ifPresent(date -> result.put("StopDate", date.toEpochMilli()));
        return result;
    }

    private static void put(ObjectNode result, String name, JsonNode value, boolean json) {
        if (json) {
            result.set(name, value);
        } else {
            result.put(name, Json.write(value));
        }
    }

    private static void putFailure(
            ObjectNode result, Optional<String> error, Optional<String> cause) {
        error.ifPresent(text -> result.put("Error", text));
        cause.ifPresent(text -> result.put("Cause", text));
    }
}
