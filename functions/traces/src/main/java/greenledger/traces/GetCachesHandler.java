package greenledger.traces;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.HttpEdge;
import greenledger.aws.HttpRequest;
import greenledger.aws.HttpResponse;
import greenledger.aws.Role;
import greenledger.caches.CachedBackplane;
import greenledger.core.Backplane;
import greenledger.core.ReadStatistics;
import greenledger.core.ViewReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/// `GET /operations/caches`: what became of reads, for whoever runs the system.
public final class GetCachesHandler implements RequestStreamHandler {

    record Caches(String status, List<ReadStatistics> levels) {}

    private final ViewReader views;

    public GetCachesHandler() {
        this(CachedBackplane.fromEnvironment());
    }

    GetCachesHandler(Backplane backplane) {
        this.views = backplane.reader();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(in, out, context, this::get);
    }

    private HttpResponse get(HttpRequest request) {
        request.caller().mustBe(Role.OPERATOR);
        return HttpResponse.json(
                200, new Caches(views.isDegraded() ? "degraded" : "up", views.statistics()));
    }
}
