package greenledger.asl.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.engine.TaskOutcome;
import greenledger.asl.engine.TaskRequest;
import java.util.function.Consumer;

/// The services that tasks call.
@FunctionalInterface
public interface TaskPort {

    /// Begins what is asked and returns; the answer may come at any time, from any thread.
    ///
    /// Once for a plain call; for a job (`.sync`) first with
    /// [greenledger.asl.engine.TaskOutcome.Submitted], then with how it ended. After a crash the
    /// same request comes again, with the same token.
    void start(TaskRequest request, Consumer<TaskOutcome> answer);

    /// After a crash: tells how a job ends that was submitted before. Asks for it again if the port
    /// does not know better, which is right where a second submission is the same job.
    default void watch(TaskRequest request, JsonNode submitted, Consumer<TaskOutcome> answer) {
        start(request, answer);
    }

    /// Nobody waits for the answer any longer. It may still come, and is dropped.
    default void forget(TaskRequest request) {}
}
