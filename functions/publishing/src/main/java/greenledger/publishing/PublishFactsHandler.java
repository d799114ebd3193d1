package greenledger.publishing;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.Attempts;
import greenledger.aws.AwsBackplane;
import greenledger.aws.StreamEdge;
import greenledger.core.Backplane;
import greenledger.core.Bus;
import greenledger.core.Commit;
import greenledger.core.Streams;
import greenledger.core.deadletter.Failures;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;

/// The stream of the table `events`: puts every fact of lots and transfers on the bus, at least
/// once, in the order of each. Who has how much money stays in the accounts.
public final class PublishFactsHandler implements RequestStreamHandler {

    private static final Set<String> PUBLIC = Set.of(Streams.LOTS.name(), Streams.TRANSFERS.name());

    private final Bus bus;
    private final Failures failures;

    public PublishFactsHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    PublishFactsHandler(Backplane backplane) {
        this.bus = backplane.bus();
        this.failures = backplane.failures();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        StreamEdge.inOrder(in, out, Attempts.of(context, failures), this::publish);
    }

    private void publish(Commit commit) {
        if (PUBLIC.contains(commit.stream().category())) {
            bus.publish(PublishedFact.of(commit));
        }
    }
}
