package greenledger.traces;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.StreamEdge;
import greenledger.core.Backplane;
import greenledger.core.Commit;
import greenledger.core.Projection;
import greenledger.core.Streams;
import greenledger.domain.lot.LotEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// The stream of the table `events`: keeps every view of lots up to date.
public final class ProjectLotsHandler implements RequestStreamHandler {

    private final Projector projector;

    public ProjectLotsHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    ProjectLotsHandler(Backplane backplane) {
        this.projector = new Projector(backplane);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        StreamEdge.inOrder(in, out, this::project);
    }

    private void project(Commit commit) {
        if (commit.stream().category().equals(Streams.LOTS.name())) {
            for (Projection<?, LotEvent> view : Views.ALL) {
                projector.follow(view, commit);
            }
        }
    }
}
