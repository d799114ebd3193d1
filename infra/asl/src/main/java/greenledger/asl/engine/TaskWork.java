package greenledger.asl.engine;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.model.IntegrationPattern;
import greenledger.asl.model.Resource;
import java.util.Optional;

/// One attempt of a task: asks the service, and waits for as long as its pattern says.
final class TaskWork implements Work, PendingTask {

    private final Kernel kernel;
    private final Visit visit;
    private final TaskRequest request;
    private final TaskEvents events;
    private Optional<Long> timeout = Optional.empty();
    private Optional<Long> heartbeat = Optional.empty();
    private Optional<JsonNode> submitted = Optional.empty();
    private boolean taken;

    TaskWork(Kernel kernel, Visit visit, TaskRequest request) {
        this.kernel = kernel;
        this.visit = visit;
        this.request = request;
        this.events = new TaskEvents(visit.flow(), request);
    }

    @Override
    public void begin() {
        events.scheduled(Account.ofArn(kernel.spec().arn()).region());
        boolean waitsForWorker = request.resource().kind() == Resource.Kind.ACTIVITY;
        if (!waitsForWorker) {
            events.started(Optional.empty());
        }
        timeout = request.timeout().map(delay -> kernel.after(delay, this::timedOut));
        if (request.resource().pattern() == IntegrationPattern.CALLBACK) {
            awaitHeartbeat();
        }
        kernel.start(this);
    }

    @Override
    public void cancel() {
        end();
    }

    @Override
    public void abandon() {
        end();
    }

    @Override
    public TaskRequest request() {
        return request;
    }

    @Override
    public Effect outstanding() {
        boolean byToken = request.resource().pattern() == IntegrationPattern.CALLBACK;
        if (taken || (byToken && submitted.isPresent())) {
            return new Effect.AwaitToken(request);
        }
        return submitted
                .<Effect>map(output -> new Effect.WatchJob(request, output))
                .orElseGet(() -> new Effect.StartTask(request));
    }

    @Override
    public void answered(TaskOutcome outcome) {
        switch (request.resource().pattern()) {
            case RESPONSE, JOB, JOB_JSON -> settle(outcome);
            case CALLBACK -> {
                switch (outcome) {
                    case TaskOutcome.Succeeded(var output) -> submitted(output);
                    case TaskOutcome.Submitted(var output) -> submitted(output);
                    case TaskOutcome.Failed _ -> settle(outcome);
                }
            }
        }
    }

    /// Someone has brought back the token.
    void returned(TaskOutcome outcome) {
        settle(outcome);
    }

    /// Whoever has the token is still at it.
    void heartbeat() {
        heartbeat.ifPresent(kernel::cancelTimer);
        awaitHeartbeat();
    }

    /// A worker has taken the task of an activity.
    void taken(String worker) {
        taken = true;
        events.started(Optional.of(worker));
        awaitHeartbeat();
    }

    private void settle(TaskOutcome outcome) {
        switch (outcome) {
            case TaskOutcome.Succeeded(var output) -> {
                end();
                Limits.check(subject(), output).ifPresentOrElse(this::fail, () -> succeed(output));
            }
            case TaskOutcome.Failed(var error, var cause) -> {
                end();
                fail(Failure.of(error, cause));
            }
            case TaskOutcome.Submitted(var output) -> submitted(output);
        }
    }

    /// Asked again after a crash, a service submits again; that is told once.
    private void submitted(JsonNode output) {
        if (submitted.isEmpty()) {
            submitted = Optional.of(output);
            events.submitted(output);
        }
    }

    private void succeed(JsonNode output) {
        events.succeeded(output);
        visit.done(output);
    }

    private void fail(Failure failure) {
        events.failed(failure);
        visit.failed(failure);
    }

    private void timedOut() {
        timedOut(Failure.timeout());
    }

    private void timedOut(Failure failure) {
        end();
        events.timedOut(failure);
        visit.failed(failure);
    }

    private void awaitHeartbeat() {
        heartbeat =
                request.heartbeat()
                        .map(delay ->
                                kernel.after(delay, () -> timedOut(Failure.missedHeartbeat())));
    }

    private void end() {
        timeout.ifPresent(kernel::cancelTimer);
        heartbeat.ifPresent(kernel::cancelTimer);
        kernel.forget(request);
    }

    private String subject() {
        return request.resource().kind() == Resource.Kind.SERVICE
                ? request.resource().service()
                : request.resource().arn();
    }
}
