package greenledger.traces;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.HttpEdge;
import greenledger.aws.HttpRequest;
import greenledger.aws.HttpResponse;
import greenledger.aws.Role;
import greenledger.caches.CachedBackplane;
import greenledger.caches.warming.FleetReads;
import greenledger.core.Backplane;
import greenledger.core.ReadTally;
import greenledger.core.Registry;
import greenledger.core.ViewReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/// `GET /operations/caches`: what became of reads, for whoever runs the system.
public final class GetCachesHandler implements RequestStreamHandler {

    /// @param everywhere as far as environments have lately told
    /// @param here in the environment that answers
    record Caches(String status, FleetReads everywhere, ReadTally here) {}

    private final ViewReader views;
    private final Registry registry;
    private final InstantSource clock;

    public GetCachesHandler() {
        this(CachedBackplane.fromEnvironment());
    }

    GetCachesHandler(Backplane backplane) {
        this.views = backplane.reader();
        this.registry = backplane.registry();
        this.clock = backplane.clock();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(in, out, context, this::get);
    }

    private HttpResponse get(HttpRequest request) {
        request.caller().mustBe(Role.OPERATOR);
        return HttpResponse.json(
                200,
                new Caches(
                        views.isDegraded() ? "degraded" : "up",
                        FleetReads.of(registry, clock.instant()),
                        ReadTally.of(views)));
    }
}
