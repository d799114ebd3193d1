package greenledger.asl.engine;

import java.util.function.Consumer;

/// A call for a state's own purposes, such as reading items: it leaves no events.
record ServiceCall(Kernel kernel, TaskRequest request, Consumer<TaskOutcome> answer)
        implements PendingTask {

    void begin() {
        kernel.start(this);
    }

    @Override
    public Effect outstanding() {
        return new Effect.StartTask(request);
    }

    @Override
    public void answered(TaskOutcome outcome) {
        kernel.forget(request);
        answer.accept(outcome);
    }

    @Override
    public void returned(TaskOutcome outcome) {
        throw new IllegalStateException("Nobody was given the token of a call");
    }

    @Override
    public void heartbeat() {
        throw new IllegalStateException("Nobody was given the token of a call");
    }

    @Override
    public void taken(String worker) {
        throw new IllegalStateException("A call is no activity");
    }

    @Override
    public void abandon() {
        kernel.forget(request);
    }
}
