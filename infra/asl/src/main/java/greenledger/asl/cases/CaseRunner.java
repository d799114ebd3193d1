package greenledger.asl.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.definition.DefinitionParser;
import greenledger.asl.definition.InvalidDefinitionException;
import greenledger.asl.engine.Account;
import greenledger.asl.engine.ExecutionSpec;
import greenledger.asl.engine.Outcome;
import greenledger.asl.engine.TaskOutcome;
import greenledger.asl.engine.TaskRequest;
import greenledger.asl.integration.FunctionTasks;
import greenledger.asl.journal.JournalStore;
import greenledger.asl.json.Json;
import greenledger.asl.model.Definition;
import greenledger.asl.model.StateMachineType;
import greenledger.asl.runtime.Engine;
import greenledger.asl.runtime.Run;
import greenledger.asl.runtime.TaskPort;
import greenledger.asl.time.VirtualTime;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// Runs one recorded execution on virtual time, and reports it in the form that is compared.
public final class CaseRunner {

    private static final Account ACCOUNT = new Account("aws", "us-east-1", "111111111111");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final JsonNode recorded;
    private final VirtualTime time = new VirtualTime(START);
    private final RecordedTasks tasks;
    private final Engine engine;

    private CaseRunner(JsonNode recorded) {
        this.recorded = recorded;
        StubFunctions functions = new StubFunctions(recorded.path("lambdas"), time);
        this.tasks =
                new RecordedTasks(
                        recorded, new FunctionTasks(functions, time::now), this::callBack);
        this.engine = new Engine(time, new Port(), JournalStore.NONE);
    }

    /// The result of a case: `name`, `status`, and what came of it.
    public static ObjectNode run(JsonNode recorded) {
        ObjectNode result = Json.object();
        result.set("name", recorded.path("name"));
        try {
            new CaseRunner(recorded).run(result);
        } catch (InvalidDefinitionException e) {
            result.put("status", "REFUSED").put("cause", e.getMessage());
        }
        return result;
    }

    private void run(ObjectNode result) throws InvalidDefinitionException {
        Run run = engine.start(spec());
        workOnActivities();
        time.runOut();
        ArrayNode events = result.putArray("events");
        run.history().forEach(event -> events.add(event.type().text()));
        result.put("status", run.outcome().map(Outcome::status).orElse("RUNNING"));
        run.outcome().ifPresent(outcome -> report(outcome, result));
    }

    private static void report(Outcome outcome, ObjectNode result) {
        switch (outcome) {
            case Outcome.Succeeded(var output) -> result.set("output", output);
            case Outcome.Failed(var error, var cause) -> {
                error.ifPresent(text -> result.put("error", text));
                cause.ifPresent(text -> result.put("cause", text));
            }
            case Outcome.Aborted(var error, var cause) -> {
                error.ifPresent(text -> result.put("error", text));
                cause.ifPresent(text -> result.put("cause", text));
            }
            case Outcome.TimedOut _ -> {}
        }
    }

    private ExecutionSpec spec() throws InvalidDefinitionException {
        StateMachineType type = StateMachineType.valueOf(recorded.path("type").asText("STANDARD"));
        Definition definition =
                DefinitionParser.parse(Json.write(recorded.path("definition")), type);
        String machine = "machine";
        String name = "execution";
        return new ExecutionSpec(
                switch (type) {
                    case STANDARD -> ACCOUNT.executionArn(machine, name);
                    case EXPRESS -> ACCOUNT.expressArn(machine, name, "run");
                },
                name,
                ACCOUNT.stateMachineArn(machine),
                machine,
                ACCOUNT.roleArn("role"),
                type,
                definition,
                recorded.path("input"),
                0);
    }

    /// One worker takes all tasks of activities, and does with them what was recorded.
    private void workOnActivities() {
        for (JsonNode result : recorded.path("taskResults")) {
            String state = result.path("state").asText();
            String arn =
                    recorded.path("definition")
                            .path("States")
                            .path(state)
                            .path("Resource")
                            .asText();
            Optional<TaskRequest> task = engine.takeActivity(arn, "worker");
            task.flatMap(_ -> tasks.next(state))
                    .flatMap(RecordedTasks::outcomeOf)
                    .ifPresent(outcome -> engine.returnToken(task.orElseThrow().token(), outcome));
        }
    }

    private void callBack(TaskRequest request, TaskOutcome outcome) {
        time.at(time.now(), () -> engine.returnToken(request.token(), outcome));
    }

    /// The engine and its tasks need one another.
    private final class Port implements TaskPort {

        @Override
        public void start(TaskRequest request, Consumer<TaskOutcome> answer) {
            tasks.start(request, answer);
        }
    }
}
