package greenledger.asl.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/// Something that an execution wants done outside.
public sealed interface Effect {

    record StartTask(TaskRequest request) implements Effect {}

    /// After a crash: the service has answered, and only the token has still to be returned.
    record AwaitToken(TaskRequest request) implements Effect {}

    /// After a crash: the job runs, and how it ends has still to be told.
    record WatchJob(TaskRequest request, JsonNode submitted) implements Effect {}

    /// Nobody waits for the task any longer.
    record ForgetTask(TaskRequest request) implements Effect {}

    record SetTimer(long timer, Instant at) implements Effect {}

    record CancelTimer(long timer) implements Effect {}

    record Finish(Outcome outcome) implements Effect {}
}
