package greenledger.asl.teststate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.dataflow.Assignments;
import greenledger.asl.dataflow.Dataflow;
import greenledger.asl.dataflow.JsonPathDataflow;
import greenledger.asl.definition.DefinitionParser;
import greenledger.asl.definition.InvalidDefinitionException;
import greenledger.asl.engine.Account;
import greenledger.asl.engine.Effect;
import greenledger.asl.engine.Execution;
import greenledger.asl.engine.ExecutionSpec;
import greenledger.asl.engine.Input;
import greenledger.asl.engine.MockedBranches;
import greenledger.asl.engine.Outcome;
import greenledger.asl.engine.Rehearsal;
import greenledger.asl.engine.TaskOutcome;
import greenledger.asl.engine.TaskRequest;
import greenledger.asl.items.ItemDocument;
import greenledger.asl.items.ItemFormatException;
import greenledger.asl.json.Json;
import greenledger.asl.model.Definition;
import greenledger.asl.model.Distribution;
import greenledger.asl.model.Graph;
import greenledger.asl.model.ItemReader;
import greenledger.asl.model.MapState;
import greenledger.asl.model.QueryLanguage;
import greenledger.asl.model.State;
import greenledger.asl.model.StateMachineType;
import greenledger.asl.model.SucceedState;
import greenledger.asl.model.TaskState;
import greenledger.asl.model.Transitions;
import greenledger.asl.model.WaitState;
import greenledger.asl.runtime.TaskPort;
import greenledger.asl.teststate.TestStateRequest.InspectionLevel;
import greenledger.asl.teststate.TestStateRequest.Mock;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// One test of one state.
public final class StateTest {

    /// The name of a state that has none.
    private static final Dataflow END = JsonPathDataflow.plain(Assignments.NONE);

    private static final String UNNAMED = "StateName";

    private final TestStateRequest request;
    private final State state;
    private final TaskPort tasks;
    private final InstantSource clock;
    private final Consumer<ObjectNode> answer;
    private final Inspection inspection;
    private final Execution execution;
    private boolean answered;

    private StateTest(
            TestStateRequest request,
            State state,
            TaskPort tasks,
            InstantSource clock,
            Account account,
            List<JsonNode> items,
            Consumer<ObjectNode> answer) {
        this.request = request;
        this.state = state;
        this.tasks = tasks;
        this.clock = clock;
        this.answer = answer;
        this.inspection = new Inspection(state);
        this.execution = new Execution(spec(account), rehearsal(items));
    }

    /// Begins a test and returns; the answer is that of the service's API.
    public static void start(
            TestStateRequest request,
            TaskPort tasks,
            InstantSource clock,
            Account account,
            Consumer<ObjectNode> answer)
            throws TestStateException, InvalidDefinitionException {
        State state = find(request);
        MockRules.check(request, state);
        if (request.context().isPresent()) {
            ContextRules.check(request.context().get());
        }
        new StateTest(request, state, tasks, clock, account, items(request, state), answer)
                .deliver(new Input.Started());
    }

    private static State find(TestStateRequest request)
            throws TestStateException, InvalidDefinitionException {
        boolean whole = request.definition().has("States");
        if (!whole) {
            return DefinitionParser.parseState(
                    UNNAMED, request.definition(), StateMachineType.STANDARD);
        }
        Definition definition =
                DefinitionParser.parse(Json.write(request.definition()), StateMachineType.STANDARD);
        return definition
                .graph()
                .find(request.stateName().orElse(""))
                .orElseThrow(() -> TestStateException.validation("State not found in definition"));
    }

    private static List<JsonNode> items(TestStateRequest request, State state)
            throws TestStateException {
        Optional<ItemReader> reader =
                state instanceof MapState map
                        ? map.distribution().flatMap(Distribution::reader)
                        : Optional.empty();
        if (reader.isEmpty() || request.itemReaderData().isEmpty()) {
            return List.of();
        }
        try {
            return ItemDocument.read(request.itemReaderData().get(), reader.get().config());
        } catch (ItemFormatException e) {
            throw TestStateException.validation("Invalid mapItemReaderData: " + e.getMessage());
        }
    }

    /// The states that this one leads to end the test at once.
    private ExecutionSpec spec(Account account) {
        Map<String, State> states = new LinkedHashMap<>();
        states.put(state.name(), state);
        Transitions.of(state)
                .values()
                .forEach(name ->
                        states.putIfAbsent(
                                name, new SucceedState(name, QueryLanguage.JSON_PATH, END)));
        Graph graph = new Graph(state.name(), states);
        return new ExecutionSpec(
                account.expressArn("TestState", "test", "run"),
                "test",
                account.stateMachineArn("TestState"),
                "TestState",
                account.roleArn("TestState"),
                StateMachineType.EXPRESS,
                new Definition("", graph, QueryLanguage.JSON_PATH, Optional.empty()),
                request.input(),
                0);
    }

    private Rehearsal rehearsal(List<JsonNode> items) {
        Map<String, JsonNode> variables = new LinkedHashMap<>();
        request.variables().forEachEntry(variables::put);
        ObjectNode context =
                request.context()
                        .filter(JsonNode::isObject)
                        .map(ObjectNode.class::cast)
                        .orElseGet(Json::object);
        Optional<MockedBranches> branches =
                state instanceof TaskState
                        ? Optional.empty()
                        : request.mock()
                                .map(mock ->
                                        new MockedBranches(
                                                mock.outcome(), items, request.failedIterations()));
        return new Rehearsal(inspection, context, variables, request.retries(), branches);
    }

    private synchronized void deliver(Input input) {
        if (!answered && execution.expects(input)) {
            execution.accept(input, clock.instant()).forEach(this::perform);
            if (!answered && (inspection.isRetriable() || execution.outcome().isPresent())) {
                answered = true;
                answer.accept(result());
            }
        }
    }

    private void perform(Effect effect) {
        switch (effect) {
            case Effect.StartTask(var task) -> start(task);
            case Effect.SetTimer(var timer, _) -> {
                if (state instanceof WaitState) {
                    deliver(new Input.TimerFired(timer));
                }
            }
            case Effect.AwaitToken _, Effect.WatchJob _ ->
                    throw new IllegalStateException("A test is not recovered");
            case Effect.ForgetTask _, Effect.CancelTimer _, Effect.Finish _ -> {}
        }
    }

    private void start(TaskRequest task) {
        Optional<TaskOutcome> mocked = request.mock().map(Mock::outcome);
        if (mocked.isPresent()) {
            // A mock is the end of the task, whatever its pattern would have waited for.
            deliver(new Input.TokenReturned(task.id(), mocked.get()));
        } else {
            tasks.start(task, outcome -> deliver(new Input.TaskAnswered(task.id(), outcome)));
        }
    }

    private ObjectNode result() {
        ObjectNode result = Json.object();
        Optional<Outcome> outcome = execution.outcome();
        inspection.error().ifPresent(error -> result.put("error", error));
        inspection.cause().ifPresent(cause -> result.put("cause", cause));
        inspection.output().ifPresent(output -> result.put("output", Json.write(output)));
        inspection.next().ifPresent(next -> result.put("nextState", next));
        if (request.level() != InspectionLevel.INFO) {
            result.set("inspectionData", inspection.data());
        }
        return result.put("status", status(outcome));
    }

    private String status(Optional<Outcome> outcome) {
        if (inspection.isRetriable()) {
            return "RETRIABLE";
        }
        if (inspection.isCaught()) {
            return "CAUGHT_ERROR";
        }
        return outcome.map(Outcome::status).orElse("FAILED");
    }
}
