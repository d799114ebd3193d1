package greenledger.notices;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.Caller;
import greenledger.aws.HttpEdge;
import greenledger.aws.HttpRequest;
import greenledger.aws.HttpResponse;
import greenledger.core.Backplane;
import greenledger.core.ChannelBook;
import greenledger.domain.notice.Channels;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// `PUT /channels`: the caller chooses by which channels to hear.
public final class SetChannelsHandler implements RequestStreamHandler {

    private final ChannelBook channels;

    public SetChannelsHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    SetChannelsHandler(Backplane backplane) {
        this.channels = backplane.post().channels();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(in, out, context, this::set);
    }

    private HttpResponse set(HttpRequest request) {
        Caller caller = request.caller();
        Channels chosen = request.body(Channels.class);
        channels.keep(caller.tenant(), caller.party(), chosen);
        return ChannelsAnswer.of(chosen);
    }
}
