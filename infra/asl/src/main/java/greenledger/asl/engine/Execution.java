package greenledger.asl.engine;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.history.Details;
import greenledger.asl.history.EventType;
import greenledger.asl.history.HistoryEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One execution of a state machine. For one thread at a time.
public final class Execution {

    private final Kernel kernel;
    private Optional<Flow> flow = Optional.empty();
    private Optional<Long> timeout = Optional.empty();
    private Optional<Outcome> outcome = Optional.empty();
    private Optional<Instant> startDate = Optional.empty();
    private Optional<Instant> stopDate = Optional.empty();
    private int redrives;

    public Execution(ExecutionSpec spec) {
        this(spec, Rehearsal.NONE);
    }

    public Execution(ExecutionSpec spec, Rehearsal rehearsal) {
        this.kernel = new Kernel(spec, rehearsal);
    }

    public ExecutionSpec spec() {
        return kernel.spec();
    }

    public List<HistoryEvent> history() {
        return kernel.history().events();
    }

    /// Empty while it runs.
    public Optional<Outcome> outcome() {
        return outcome;
    }

    public Optional<Instant> startDate() {
        return startDate;
    }

    public Optional<Instant> stopDate() {
        return stopDate;
    }

    public int redrives() {
        return redrives;
    }

    /// Whether an input would change anything: late answers and old timers do not.
    public boolean expects(Input input) {
        return switch (input) {
            case Input.Started _ -> flow.isEmpty();
            case Input.TaskAnswered(var task, _) -> kernel.task(task).isPresent();
            case Input.TokenReturned(var task, _) -> kernel.taskWithToken(task).isPresent();
            case Input.HeartbeatReceived(var task) -> kernel.taskWithToken(task).isPresent();
            case Input.ActivityTaken(var task, _) -> kernel.taskWithToken(task).isPresent();
            case Input.TimerFired(var timer) -> kernel.hasTimer(timer);
            case Input.StopRequested _ -> flow.isPresent() && outcome.isEmpty();
            case Input.RedriveRequested _ ->
                    outcome.filter(ended -> !(ended instanceof Outcome.Succeeded)).isPresent();
        };
    }

    /// Takes an input that is expected, and says what is to be done because of it.
    public List<Effect> accept(Input input, Instant at) {
        if (!expects(input)) {
            throw new IllegalStateException("Not expected by " + spec().arn() + ": " + input);
        }
        kernel.turnTo(at);
        switch (input) {
            case Input.Started _ -> start();
            case Input.TaskAnswered(var task, var answer) ->
                    kernel.task(task).ifPresent(found -> found.answered(answer));
            case Input.TokenReturned(var task, var answer) ->
                    kernel.taskWithToken(task).ifPresent(found -> found.returned(answer));
            case Input.HeartbeatReceived(var task) ->
                    kernel.taskWithToken(task).ifPresent(TaskWork::heartbeat);
            case Input.ActivityTaken(var task, var worker) ->
                    kernel.taskWithToken(task).ifPresent(found -> found.taken(worker));
            case Input.TimerFired(var timer) -> kernel.fire(timer);
            case Input.StopRequested(var error, var cause) ->
                    end(
                            new Outcome.Aborted(error, cause),
                            EventType.EXECUTION_ABORTED,
                            Details.none().with("error", error).with("cause", cause));
            case Input.RedriveRequested _ -> redrive();
        }
        kernel.drain();
        return kernel.takeEffects();
    }

    /// What was asked for and has not come yet: after a crash, it is to be asked for again.
    public List<Effect> outstanding() {
        return kernel.outstanding();
    }

    private void start() {
        ExecutionSpec spec = spec();
        startDate = Optional.of(kernel.now());
        kernel.history()
                .add(
                        0,
                        kernel.now(),
                        EventType.EXECUTION_STARTED,
                        Details.none()
                                .withPayload("input", spec.input())
                                .with("roleArn", spec.roleArn()));
        awaitTimeout();
        // The service has the first state follow upon nothing.
        Flow top =
                new Flow(
                        kernel,
                        spec.definition().graph(),
                        kernel.history(),
                        ContextObject.of(spec, kernel.now(), redrives)
                                .with(kernel.rehearsal().context()),
                        kernel.rehearsal().variables(),
                        0,
                        new Top());
        flow = Optional.of(top);
        top.start(spec.input());
    }

    private void redrive() {
        redrives++;
        outcome = Optional.empty();
        stopDate = Optional.empty();
        awaitTimeout();
        flow.ifPresent(top -> {
            top.record(EventType.EXECUTION_REDRIVEN, Details.none().with("redriveCount", redrives));
            top.redrive();
        });
    }

    private void awaitTimeout() {
        Optional<Duration> limit = spec().definition().timeout();
        timeout =
                limit.map(delay ->
                        kernel.after(
                                delay,
                                () ->
                                        end(
                                                new Outcome.TimedOut(),
                                                EventType.EXECUTION_TIMED_OUT,
                                                Details.none())));
    }

    private void end(Outcome ended, EventType type, Details details) {
        timeout.ifPresent(kernel::cancelTimer);
        kernel.halt();
        flow.ifPresent(top -> top.record(type, details));
        outcome = Optional.of(ended);
        stopDate = Optional.of(kernel.now());
        kernel.finish(ended);
    }

    private final class Top implements Work.Listener {

        @Override
        public void done(JsonNode result) {
            end(
                    new Outcome.Succeeded(result),
                    EventType.EXECUTION_SUCCEEDED,
                    Details.none().withPayload("output", result));
        }

        @Override
        public void failed(Failure failure) {
            end(
                    new Outcome.Failed(failure.error(), failure.cause()),
                    EventType.EXECUTION_FAILED,
                    Details.none().with("error", failure.error()).with("cause", failure.cause()));
        }
    }
}
