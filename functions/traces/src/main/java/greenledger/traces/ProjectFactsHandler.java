package greenledger.traces;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.Attempts;
import greenledger.aws.AwsBackplane;
import greenledger.aws.StreamEdge;
import greenledger.core.Backplane;
import greenledger.core.Metrics;
import greenledger.core.Projection;
import greenledger.core.deadletter.Failures;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/// The stream of the table `events`: keeps every view up to date.
public final class ProjectFactsHandler implements RequestStreamHandler {

    private final Follower follower;
    private final Herald herald;
    private final Metrics metrics;
    private final Failures failures;

    public ProjectFactsHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    ProjectFactsHandler(Backplane backplane) {
        this.follower = new Follower(backplane);
        this.herald = new Herald(backplane);
        this.metrics = backplane.metrics();
        this.failures = backplane.failures();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        List<? extends Projection<?, ?>> views = follower.views();
        ChangedRows changed = new ChangedRows();
        StreamEdge.byStream(
                in,
                out,
                metrics,
                Attempts.of(context, failures),
                arrival -> follower.follow(arrival, views, changed));
        herald.tell(changed);
    }
}
