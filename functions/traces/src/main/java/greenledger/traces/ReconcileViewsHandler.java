package greenledger.traces;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.ScheduleEdge;
import greenledger.core.Backplane;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// A schedule: finds what the projector has missed, and makes it good.
public final class ReconcileViewsHandler implements RequestStreamHandler {

    private static final int PAGE = 1000;

    /// Longer than any page takes.
    private static final int LAST_MILLIS = 15_000;

    private final Reconciler reconciler;

    public ReconcileViewsHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    ReconcileViewsHandler(Backplane backplane) {
        this.reconciler = new Reconciler(backplane, PAGE);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        ScheduleEdge.run(
                out,
                context,
                () -> reconciler.run(() -> context.getRemainingTimeInMillis() > LAST_MILLIS));
    }
}
