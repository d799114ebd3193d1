package greenledger.asl.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.dataflow.Dataflow;
import greenledger.asl.dataflow.Exit;
import greenledger.asl.dataflow.Stage;
import greenledger.asl.expression.EvaluationException;
import greenledger.asl.expression.Scope;
import greenledger.asl.model.ChoiceState;
import greenledger.asl.model.FailState;
import greenledger.asl.model.MapState;
import greenledger.asl.model.ParallelState;
import greenledger.asl.model.PassState;
import greenledger.asl.model.QueryLanguage;
import greenledger.asl.model.State;
import greenledger.asl.model.SucceedState;
import greenledger.asl.model.TaskState;
import greenledger.asl.model.Transitions;
import greenledger.asl.model.WaitState;
import java.time.Instant;
import java.util.Optional;

/// One stay of a flow in a state, from entering it to leaving it or failing in it.
final class Visit implements Work.Listener {

    private final Kernel kernel;
    private final Flow flow;
    private final State state;
    private final JsonNode input;
    private final Instant entered;
    private final Attempts attempts;
    private final VisitEvents events;
    private long enteredEvent;
    private Optional<Work> work = Optional.empty();
    private Optional<Long> retryTimer = Optional.empty();

    Visit(Kernel kernel, Flow flow, State state, JsonNode input) {
        this.kernel = kernel;
        this.flow = flow;
        this.state = state;
        this.input = input;
        this.entered = kernel.now();
        this.attempts = new Attempts(state, kernel.rehearsal().retries(), kernel.trace());
        this.events = new VisitEvents(flow, state);
    }

    void enter() {
        if (flow.isFull()) {
            flow.fail(Limits.historyFull());
            return;
        }
        enteredEvent = events.entered(input);
        kernel.trace().saw(Stage.INPUT, input);
        attempt();
    }

    void attempt() {
        retryTimer = Optional.empty();
        try {
            perform();
        } catch (EvaluationException e) {
            failed(evaluationFailed(e));
        }
    }

    @Override
    public void done(JsonNode result) {
        Scope scope = scope();
        boolean works = state instanceof State.Working;
        if (state instanceof TaskState) {
            kernel.trace().saw(Stage.RESULT, result);
        }
        try {
            JsonNode seen = works ? result : state.flow().input(scope, kernel.trace());
            leave(
                    state.flow(),
                    works ? scope.withResult(result) : scope,
                    seen,
                    Transitions.next(state));
        } catch (EvaluationException e) {
            failed(evaluationFailed(e));
        }
    }

    @Override
    public void failed(Failure failure) {
        kernel.trace().failed(failure.error(), failure.cause());
        Optional<Attempts.Retry> retry = attempts.next(failure, kernel.chance());
        if (retry.isPresent()) {
            abandonWork();
            retryTimer = Optional.of(kernel.after(retry.get().delay(), this::attempt));
            return;
        }
        Optional<Attempts.Caught> caught = attempts.caught(failure);
        if (caught.isEmpty()) {
            failFlow(failure);
            return;
        }
        abandonWork();
        try {
            JsonNode error = failure.output();
            leave(
                    caught.get().catcher().flow(),
                    scope().withErrorOutput(error),
                    error,
                    Optional.of(caught.get().catcher().next()));
        } catch (EvaluationException e) {
            failFlow(evaluationFailed(e));
        }
    }

    void abort() {
        work.ifPresent(Work::cancel);
        retryTimer.ifPresent(kernel::cancelTimer);
        recordAborted();
    }

    void recordAborted() {
        events.aborted();
    }

    /// Whether the failure of this state's work would be retried or caught here.
    boolean handles(Failure failure) {
        return attempts.handles(failure);
    }

    void redrive() {
        attempts.reset();
        if (work.filter(Work::redrive).isEmpty()) {
            attempt();
        }
    }

    /// What the expressions of this state see, before there is any result.
    Scope scope() {
        Optional<Integer> retries =
                state instanceof State.Working ? Optional.of(attempts.made()) : Optional.empty();
        ObjectNode context = flow.context().inState(state.name(), entered, retries);
        return Scope.of(input, context, flow.variables(), kernel.environment());
    }

    Flow flow() {
        return flow;
    }

    int retries() {
        return attempts.made();
    }

    private void perform() {
        Optional<MockedBranches> mocked = kernel.rehearsal().branches();
        if (mocked.isPresent() && state instanceof State.Working working) {
            begin(new MockedWork(kernel, this, working, mocked.get()));
            return;
        }
        switch (state) {
            case PassState pass -> pass(pass);
            case SucceedState succeed -> {
                Scope scope = scope();
                leave(
                        succeed.flow(),
                        scope,
                        succeed.flow().input(scope, kernel.trace()),
                        Optional.empty());
            }
            case FailState fail -> fail(fail);
            case ChoiceState choice -> choose(choice);
            case WaitState wait -> begin(new WaitWork(kernel, this, wait));
            case TaskState task ->
                    begin(new TaskWork(kernel, this, new TaskRequests(kernel, this).of(task)));
            case ParallelState parallel -> begin(new ParallelWork(kernel, this, parallel));
            case MapState map when map.distribution().isPresent() ->
                    begin(new DistributedMapWork(kernel, this, map, map.distribution().get()));
            case MapState map -> begin(new MapWork(kernel, this, map));
        }
    }

    private void begin(Work begun) {
        work = Optional.of(begun);
        begun.begin();
    }

    private void pass(PassState pass) {
        Scope scope = scope();
        JsonNode result =
                pass.result().orElseGet(() -> pass.flow().arguments(scope, kernel.trace()));
        pass.result().ifPresent(constant -> kernel.trace().saw(Stage.RESULT, constant));
        leave(pass.flow(), scope, result, pass.next());
    }

    private void fail(FailState fail) {
        Scope scope = scope();
        fail.flow().input(scope, kernel.trace());
        Optional<String> error = fail.error().map(text -> text.evaluate(scope).asText());
        Optional<String> cause = fail.cause().map(text -> text.evaluate(scope).asText());
        kernel.trace().failed(error, cause);
        flow.fail(Failure.of(error, cause));
    }

    private void choose(ChoiceState choice) {
        Scope scope = scope();
        JsonNode seen = choice.flow().input(scope, kernel.trace());
        for (ChoiceState.Rule rule : choice.rules()) {
            if (rule.condition().holds(scope.withInput(seen))) {
                // The paths of a JSONPath state are on the state, its assignments on the rule.
                Exit assigned = rule.flow().exit(scope, seen, kernel.trace());
                JsonNode output =
                        choice.language() == QueryLanguage.JSON_PATH
                                ? choice.flow().exit(scope, seen, kernel.trace()).output()
                                : assigned.output();
                leave(new Exit(output, assigned.assigned()), Optional.of(rule.next()));
                return;
            }
        }
        if (choice.otherwise().isEmpty()) {
            failed(Failure.of("States.NoChoiceMatched", Limits.noChoice(state.name())));
            return;
        }
        leave(choice.flow(), scope, seen, choice.otherwise());
    }

    private void leave(Dataflow dataflow, Scope scope, JsonNode result, Optional<String> next) {
        leave(dataflow.exit(scope, result, kernel.trace()), next);
    }

    private void leave(Exit exit, Optional<String> next) {
        Optional<Failure> tooLarge = Limits.check(state.name(), exit.output());
        if (tooLarge.isPresent()) {
            flow.fail(tooLarge.get());
            return;
        }
        flow.variables().putAll(exit.assigned());
        events.exited(exit);
        kernel.trace().left(exit.output(), next);
        next.ifPresentOrElse(
                target -> flow.go(target, exit.output()), () -> flow.succeed(exit.output()));
    }

    private void failFlow(Failure failure) {
        if (!failure.isTerminal()) {
            events.failed();
        }
        flow.fail(failure);
    }

    /// Branches of work that failed are over, too.
    private void abandonWork() {
        work.ifPresent(Work::cancel);
        work = Optional.empty();
    }

    private Failure evaluationFailed(EvaluationException e) {
        return evaluationFailed(flow, e);
    }

    /// Does part of this state's work; an expression that fails in it fails the state.
    void guard(Runnable part) {
        try {
            part.run();
        } catch (EvaluationException e) {
            failed(evaluationFailed(e));
        }
    }

    /// Records the failure of an expression of this state where it happened.
    Failure evaluationFailed(Flow where, EvaluationException e) {
        String cause =
                "An error occurred while executing the state '%s' (entered at the event id #%d). %s"
                        .formatted(state.name(), enteredEvent, e.reason());
        VisitEvents.evaluationFailed(where, state, e, cause);
        return Failure.of(e.error(), cause);
    }
}
