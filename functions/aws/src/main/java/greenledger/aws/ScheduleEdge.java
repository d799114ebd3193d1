package greenledger.aws;

import com.amazonaws.services.lambda.runtime.Context;
import greenledger.aws.telemetry.Telemetry;
import greenledger.aws.telemetry.Work;
import greenledger.core.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Between a schedule and a handler, whose answer is written as JSON. What it throws goes back to
/// Lambda, which tries again.
public final class ScheduleEdge {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduleEdge.class);

    private ScheduleEdge() {}

    public static void run(OutputStream out, Context context, Supplier<?> job) throws IOException {
        Work work = Work.told("run " + context.getFunctionName(), Optional.empty());
        Telemetry.invocation(
                context,
                () -> Json.STORED.writeValue(out, Telemetry.span(work, () -> answer(job))));
    }

    private static Object answer(Supplier<?> job) {
        long start = System.nanoTime();
        Object answer = job.get();
        LOG.info(
                "The schedule was kept within {} ms",
                Duration.ofNanos(System.nanoTime() - start).toMillis());
        return answer;
    }
}
