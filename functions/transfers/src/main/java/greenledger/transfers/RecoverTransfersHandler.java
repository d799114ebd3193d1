package greenledger.transfers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.ScheduleEdge;
import greenledger.core.Backplane;
import greenledger.core.DeadExecutions;
import greenledger.core.DeadExecutions.Dead;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// Every hour: takes up what `RecoverTransferHandler` was not told of, as the events of Step
/// Functions are delivered as best they can and no better.
public final class RecoverTransfersHandler implements RequestStreamHandler {

    /// Several sweeps in a row may fail. Every transfer that was taken back has a failed execution,
    /// which each sweep asks about: not more of them than that.
    private static final Duration LOOKED_BACK = Duration.ofHours(6);

    private final DeadExecutions executions;
    private final Recovery recovery;
    private final InstantSource clock;

    public RecoverTransfersHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    RecoverTransfersHandler(Backplane backplane) {
        this.executions = backplane.deadExecutions();
        this.recovery = new Recovery(backplane);
        this.clock = backplane.clock();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        ScheduleEdge.run(out, context, this::recover);
    }

    private Swept recover() {
        List<Dead> dead = executions.since(clock.instant().minus(LOOKED_BACK));
        dead.forEach(recovery::of);
        return new Swept(dead.size());
    }

    /// @param dead the executions that had ended unfinished
    private record Swept(int dead) {}
}
