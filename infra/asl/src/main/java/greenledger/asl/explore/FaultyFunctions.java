package greenledger.asl.explore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.engine.Input;
import greenledger.asl.engine.TaskOutcome;
import greenledger.asl.engine.TaskRequest;
import greenledger.asl.integration.FunctionTasks;
import greenledger.asl.json.Json;
import greenledger.asl.runtime.TaskPort;
import greenledger.asl.time.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The functions of a world, between it and a saga; some calls go wrong.
final class FaultyFunctions implements TaskPort {

    /// Every call takes a while, in which other things happen.
    private static final Duration WORK = Duration.ofMillis(20);

    private static final Duration USUAL_TIMEOUT = Duration.ofMinutes(1);
    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final int TOO_LARGE = 300 * 1024;

    private final Scenario scenario;
    private final VirtualTime time;
    private final World world;
    private final FunctionTasks functions;
    private final FunctionTasks halves;
    private final Supplier<Orchestrator> orchestrator;
    private final List<Call> calls = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<Runnable> stragglers = new ArrayList<>();
    private boolean repaired;

    FaultyFunctions(
            Scenario scenario, VirtualTime time, World world, Supplier<Orchestrator> orchestrator) {
        this.scenario = scenario;
        this.time = time;
        this.world = world;
        this.functions =
                new FunctionTasks(
                        (function, payload, result) ->
                                result.accept(world.invoke(function, payload)),
                        time::now);
        this.halves =
                new FunctionTasks(
                        (function, payload, _) -> world.invokeMidway(function, payload), time::now);
        this.orchestrator = orchestrator;
    }

    /// No function runs within another's time, though that one may have started the saga or brought
    /// a token back.
    @Override
    public void start(TaskRequest request, Consumer<TaskOutcome> answer) {
        Call call = new Call(request.state(), counts.merge(request.state(), 1, Integer::sum));
        calls.add(call);
        Optional<FaultKind> fault =
                scenario.at(call).filter(kind -> !(repaired && kind.isLasting()));
        time.at(
                time.now(),
                () ->
                        fault.ifPresentOrElse(
                                kind -> strike(kind, request, later(answer)),
                                () -> functions.start(request, later(answer))));
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    /// What was broken for good works again.
    void repair() {
        repaired = true;
    }

    /// Lets happen what the saga has long forgotten.
    void straggle() {
        List<Runnable> due = List.copyOf(stragglers);
        stragglers.clear();
        due.forEach(Runnable::run);
    }

    private void strike(FaultKind kind, TaskRequest request, Consumer<TaskOutcome> answer) {
        switch (kind) {
            case ERROR_BEFORE, BROKEN -> answer.accept(error());
            case ERROR_AFTER -> {
                happen(request);
                answer.accept(error());
            }
            case TIMEOUT_BEFORE, SILENT -> {}
            case TIMEOUT_AFTER, DEAF -> happen(request);
            case CRASH_BEFORE -> answer.accept(crash());
            case CRASH_MIDWAY -> {
                halves.start(request, _ -> {});
                answer.accept(crash());
            }
            case CRASH_AFTER -> {
                happen(request);
                answer.accept(crash());
            }
            case THROTTLED ->
                    answer.accept(
                            TaskOutcome.failed(
                                    "Lambda.TooManyRequestsException", "Rate Exceeded."));
            case TWICE -> {
                happen(request);
                functions.start(request, answer);
            }
            case LATE -> afterTimeout(request, () -> happen(request));
            case MUCH_LATER -> stragglers.add(() -> happen(request));
            case HELD_UP -> afterTimeout(request, hold(request));
            case STUCK -> stragglers.add(hold(request));
            case MALFORMED -> garble(request, Json.text("?"), answer);
            case OVERSIZED -> garble(request, Json.text("x".repeat(TOO_LARGE)), answer);
            case STOPPED_BEFORE -> stop(request);
            case STOPPED_AFTER -> {
                happen(request);
                stop(request);
            }
            case KILLED_BEFORE -> orchestrator.get().kill();
            case KILLED_AFTER -> {
                happen(request);
                orchestrator.get().kill();
            }
        }
    }

    private void afterTimeout(TaskRequest request, Runnable happening) {
        Duration patience = request.timeout().orElse(USUAL_TIMEOUT);
        time.at(time.now().plus(patience).plus(MOMENT), happening);
    }

    /// What lets go on what it has begun.
    private Runnable hold(TaskRequest request) {
        List<Runnable> held = new ArrayList<>();
        new FunctionTasks(
                        (function, payload, _) ->
                                held.add(world.invokeUntilWriting(function, payload)),
                        time::now)
                .start(request, _ -> {});
        return () -> held.forEach(Runnable::run);
    }

    private void happen(TaskRequest request) {
        functions.start(request, _ -> {});
    }

    /// A refusal stays one: whoever refuses has no answer to garble.
    private void garble(TaskRequest request, JsonNode answered, Consumer<TaskOutcome> answer) {
        functions.start(
                request,
                outcome ->
                        answer.accept(
                                outcome instanceof TaskOutcome.Succeeded
                                        ? response(answered)
                                        : outcome));
    }

    private void stop(TaskRequest request) {
        time.at(
                time.now().plus(MOMENT),
                () ->
                        orchestrator
                                .get()
                                .find(request.executionArn())
                                .ifPresent(run ->
                                        run.deliver(
                                                new Input.StopRequested(
                                                        Optional.of("Stopped"),
                                                        Optional.empty()))));
    }

    private Consumer<TaskOutcome> later(Consumer<TaskOutcome> answer) {
        return outcome -> time.at(time.now().plus(WORK), () -> answer.accept(outcome));
    }

    private static TaskOutcome error() {
        return TaskOutcome.failed(
                "java.lang.IllegalStateException",
                "{\"errorType\":\"java.lang.IllegalStateException\",\"errorMessage\":\"?\"}");
    }

    private static TaskOutcome crash() {
        return TaskOutcome.failed(
                "Runtime.ExitError",
                "{\"errorType\":\"Runtime.ExitError\",\"errorMessage\":\"signal: killed\"}");
    }

    private static TaskOutcome response(JsonNode payload) {
        ObjectNode response = Json.object().put("ExecutedVersion", "$LATEST");
        response.set("Payload", payload);
        return new TaskOutcome.Succeeded(response.put("StatusCode", 200));
    }
}
