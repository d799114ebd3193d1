package greenledger.traces;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.HttpEdge;
import greenledger.aws.HttpRequest;
import greenledger.aws.HttpResponse;
import greenledger.caches.CachedBackplane;
import greenledger.core.Backplane;
import greenledger.core.CommitLog;
import greenledger.core.StreamKey;
import greenledger.core.Streams;
import greenledger.core.ViewReader;
import greenledger.domain.party.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// `GET /health`: whether both tables answer, and the caches before them: without these it is
/// degraded, and answers all the same. Open to everybody, tells nothing else.
public final class GetHealthHandler implements RequestStreamHandler {

    record Health(String status) {}

    private final CommitLog log;
    private final ViewReader views;

    public GetHealthHandler() {
        this(CachedBackplane.fromEnvironment());
    }

    GetHealthHandler(Backplane backplane) {
        this.log = backplane.log();
        this.views = backplane.reader();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(in, out, context, this::get);
    }

    private HttpResponse get(HttpRequest request) {
        TenantId nobody = request.caller().tenant();
        StreamKey stream = Streams.LOTS.stream(nobody, "health").key();
        log.read(stream, 0, _ -> false);
        views.find(Views.LOTS.key(stream), ViewReader.ANY);
        return HttpResponse.json(200, new Health(views.isDegraded() ? "degraded" : "up"));
    }
}
