package greenledger.traces;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.Arrival;
import greenledger.aws.AwsBackplane;
import greenledger.aws.StreamEdge;
import greenledger.core.Backplane;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// The stream of the table `events`: keeps every view up to date.
public final class ProjectFactsHandler implements RequestStreamHandler {

    private final Projector projector;

    public ProjectFactsHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    ProjectFactsHandler(Backplane backplane) {
        this.projector = new Projector(backplane);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        StreamEdge.byStream(in, out, this::project);
    }

    private void project(Arrival arrival) {
        projector
                .follow(arrival, Views.of(arrival.stream()))
                .forEach(stuck -> {
                    throw new IllegalStateException(stuck.toString(), stuck.cause());
                });
    }
}
