package greenledger.traces;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.HttpEdge;
import greenledger.aws.HttpRequest;
import greenledger.aws.HttpResponse;
import greenledger.core.Backplane;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// `GET /lots`: the lots that fit, newest first.
public final class SearchLotsHandler implements RequestStreamHandler {

    private final Search search;

    public SearchLotsHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    SearchLotsHandler(Backplane backplane) {
        this.search = Search.on(backplane);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(in, out, context, this::search);
    }

    private HttpResponse search(HttpRequest request) {
        return search.page(LotQuery.of(request), request.caller().tenant()).answer();
    }
}
