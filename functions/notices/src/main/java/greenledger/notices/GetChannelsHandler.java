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
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// `GET /channels`: by which channels the caller wants to hear.
public final class GetChannelsHandler implements RequestStreamHandler {

    private final ChannelBook channels;

    public GetChannelsHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    GetChannelsHandler(Backplane backplane) {
        this.channels = backplane.post().channels();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(in, out, context, this::get);
    }

    private HttpResponse get(HttpRequest request) {
        Caller caller = request.caller();
        return ChannelsAnswer.of(channels.find(caller.tenant(), caller.party()));
    }
}
