package greenledger.traces;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.Attempts;
import greenledger.aws.AwsBackplane;
import greenledger.aws.QueueEdge;
import greenledger.core.Backplane;
import greenledger.core.Parked;
import greenledger.core.StreamKey;
import greenledger.core.deadletter.Failures;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// The queue of parked streams: tries each of them again, from the table.
public final class RedriveStreamHandler implements RequestStreamHandler {

    private final Follower follower;
    private final Failures failures;

    public RedriveStreamHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    RedriveStreamHandler(Backplane backplane) {
        this.follower = new Follower(backplane);
        this.failures = backplane.failures();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        QueueEdge.each(in, out, Attempts.of(context, failures), Parked.class, this::redrive);
    }

    private void redrive(Parked parked) {
        if (!follower.redrive(StreamKey.parse(parked.stream()))) {
            throw new StillParked(parked);
        }
    }

    /// The cause has not been seen to; the message stays, to be tried again.
    static final class StillParked extends RuntimeException {
        StillParked(Parked parked) {
            super(parked.stream() + " cannot be followed yet: " + parked.cause());
        }
    }
}
