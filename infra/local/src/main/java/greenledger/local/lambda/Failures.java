package greenledger.local.lambda;

import greenledger.local.lambda.Outcome.Failed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Errors as Lambda's Java runtime reports them.
final class Failures {

    private Failures() {}

    /// The stack ends at the handler: what called it is the host's affair.
    static Failed of(Throwable thrown, Class<?> handler) {
        List<String> trace = new ArrayList<>();
        int last = -1;
        for (StackTraceElement frame : thrown.getStackTrace()) {
            trace.add(frame.toString());
            if (frame.getClassName().equals(handler.getName())) {
                last = trace.size();
            }
        }
        return new Failed(
                thrown.getClass().getName(),
                Optional.ofNullable(thrown.getMessage()).orElse(""),
                List.copyOf(last < 0 ? trace : trace.subList(0, last)));
    }

    static Failed timedOut(Duration timeout) {
        return new Failed(
                "Sandbox.Timedout",
                "Task timed out after %d.%02d seconds"
                        .formatted(timeout.toSeconds(), timeout.toMillisPart() / 10),
                List.of());
    }

    static Failed answerTooLarge(int limit) {
        return new Failed(
                "Function.ResponseSizeTooLarge",
                "Response payload size exceeded maximum allowed payload size ("
                        + limit
                        + " bytes).",
                List.of());
    }
}
