package greenledger.asl.engine;

import java.time.Instant;

/// Something that an execution wants done outside.
public sealed interface Effect {

    record StartTask(TaskRequest request) implements Effect {}

    /// Nobody waits for the task any longer.
    record ForgetTask(TaskRequest request) implements Effect {}

    record SetTimer(long timer, Instant at) implements Effect {}

    record CancelTimer(long timer) implements Effect {}

    record Finish(Outcome outcome) implements Effect {}
}
