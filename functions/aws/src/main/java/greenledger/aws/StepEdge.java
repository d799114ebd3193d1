package greenledger.aws;

import greenledger.core.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Between a Task of a state machine and a handler: JSON in, JSON out.
///
/// What a handler throws goes on to the machine under its full class name, which is what the
/// machine's `Retry` and `Catch` go by.
public final class StepEdge {

    private static final Logger LOG = LoggerFactory.getLogger(StepEdge.class);

    private static final String LINE =
            "step={} tenant={} execution={} attempt={} millis={} outcome={}";

    private StepEdge() {}

    /// What a handler makes of a call; its answer is written as JSON.
    @FunctionalInterface
    public interface Step {
        Object answer(StepCall call);
    }

    public static void run(InputStream in, OutputStream out, Step step) throws IOException {
        StepCall call = StepCall.of(Json.STORED.readTree(in));
        long start = System.nanoTime();
        try {
            Object answer = step.answer(call);
            log(call, start, "done");
            Json.STORED.writeValue(out, answer);
        } catch (RuntimeException e) {
            log(call, start, e.toString());
            throw e;
        }
    }

    private static void log(StepCall call, long start, String outcome) {
        LOG.info(
                LINE,
                call.step(),
                call.tenant(),
                call.execution(),
                call.attempt(),
                Duration.ofNanos(System.nanoTime() - start).toMillis(),
                outcome);
    }
}
