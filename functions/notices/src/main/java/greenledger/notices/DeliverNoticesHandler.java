package greenledger.notices;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.Attempts;
import greenledger.aws.AwsBackplane;
import greenledger.aws.QueueEdge;
import greenledger.core.Backplane;
import greenledger.core.ChannelBook;
import greenledger.core.Notices.Notice;
import greenledger.core.deadletter.Failures;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// The queue of notices: brings each to its party.
public final class DeliverNoticesHandler implements RequestStreamHandler {

    private final ChannelBook channels;
    private final Delivery delivery;
    private final Failures failures;

    public DeliverNoticesHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    DeliverNoticesHandler(Backplane backplane) {
        this.channels = backplane.post().channels();
        this.delivery = new Delivery(backplane.post());
        this.failures = backplane.failures();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        QueueEdge.each(in, out, Attempts.of(context, failures), Notice.class, this::deliver);
    }

    private void deliver(Notice notice) {
        delivery.deliver(notice, channels.find(notice.tenant(), notice.to()));
    }
}
