package greenledger.asl.engine;

import java.util.Optional;

/// Something that reaches an execution from outside. All of them, in order, are the execution.
public sealed interface Input {

    record Started() implements Input {}

    /// The service of a task has answered.
    record TaskAnswered(long task, TaskOutcome outcome) implements Input {}

    /// Someone has returned the token of a task.
    record TokenReturned(long task, TaskOutcome outcome) implements Input {}

    record HeartbeatReceived(long task) implements Input {}

    /// A worker has taken the task of an activity.
    record ActivityTaken(long task, String worker) implements Input {}

    record TimerFired(long timer) implements Input {}

    record StopRequested(Optional<String> error, Optional<String> cause) implements Input {}

    record RedriveRequested() implements Input {}
}
