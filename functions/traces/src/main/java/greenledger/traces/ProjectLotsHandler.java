package greenledger.traces;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.Arrival;
import greenledger.aws.AwsBackplane;
import greenledger.aws.StreamEdge;
import greenledger.core.Backplane;
import greenledger.core.Streams;
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
        StreamEdge.byStream(in, out, this::project);
    }

    private void project(Arrival arrival) {
        if (arrival.stream().category().equals(Streams.LOTS.name())) {
            projector
                    .follow(arrival, Views.ALL)
                    .forEach(stuck -> {
                        throw new IllegalStateException(stuck.toString(), stuck.cause());
                    });
        }
    }
}
