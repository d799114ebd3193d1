package greenledger.traces;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.HttpEdge;
import greenledger.aws.HttpRequest;
import greenledger.aws.HttpResponse;
import greenledger.aws.Role;
import greenledger.caches.CachedBackplane;
import greenledger.caches.warming.Warmer;
import greenledger.caches.warming.Warming;
import greenledger.core.Backplane;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;

/// `POST /operations/caches/warming`: does at once what the schedule does, for an operator who
/// expects many readers.
public final class WarmCachesOnDemandHandler implements RequestStreamHandler {

    /// Longer than any batch takes.
    private static final int LAST_MILLIS = 10_000;

    private final Warmer warmer;

    public WarmCachesOnDemandHandler() {
        this(CachedBackplane.fromEnvironment());
    }

    WarmCachesOnDemandHandler(Backplane backplane) {
        this.warmer = new Warmer(backplane);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(
                in,
                out,
                context,
                request -> warm(request, () -> context.getRemainingTimeInMillis() > LAST_MILLIS));
    }

    private HttpResponse warm(HttpRequest request, BooleanSupplier timeIsLeft) {
        request.caller().mustBe(Role.OPERATOR);
        Warming warming = warmer.run(timeIsLeft);
        return HttpResponse.json(warming.complete() ? 200 : 202, warming);
    }
}
