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
    public void abandon() {
        kernel.forget(request);
    }
}
