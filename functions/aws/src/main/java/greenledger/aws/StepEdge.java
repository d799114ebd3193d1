package greenledger.aws;

import com.amazonaws.services.lambda.runtime.Context;
import greenledger.aws.telemetry.Id;
import greenledger.aws.telemetry.Telemetry;
import greenledger.aws.telemetry.Work;
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

    private StepEdge() {}

    /// What a handler makes of a call; its answer is written as JSON.
    @FunctionalInterface
    public interface Step {
        Object answer(StepCall call);
    }

    public static void run(InputStream in, OutputStream out, Context context, Step step)
            throws IOException {
        Telemetry.invocation(
                context,
                () -> {
                    StepCall call = StepCall.of(Json.STORED.readTree(in));
                    Object answer = Telemetry.span(work(call), () -> answer(call, step));
                    Json.STORED.writeValue(out, answer);
                });
    }

    private static Work work(StepCall call) {
        return Work.asked(call.step(), call.trace())
                .about(Id.TENANT, call.tenant().value())
                .about(Id.STATE, call.step())
                .about(Id.STREAM, call.transferId().value())
                .about(Id.EXECUTION, call.execution())
                .about(Id.ATTEMPT, Integer.toString(call.attempt()))
                .about(Id.CORRELATION, call.transferId().value())
                .about(Id.CAUSATION, call.execution());
    }

    private static Object answer(StepCall call, Step step) {
        long start = System.nanoTime();
        try {
            Object answer = step.answer(call);
            LOG.info("{} is done after {} ms", call.step(), millisSince(start));
            return answer;
        } catch (RuntimeException e) {
            LOG.warn("{} came to nothing after {} ms", call.step(), millisSince(start), e);
            throw e;
        }
    }

    private static long millisSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
