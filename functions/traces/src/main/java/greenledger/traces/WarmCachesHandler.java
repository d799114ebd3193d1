package greenledger.traces;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.caches.CachedBackplane;
import greenledger.caches.warming.Warmer;
import greenledger.core.Backplane;
import greenledger.core.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// A schedule: decides what is hot, and reads it before it is asked for.
public final class WarmCachesHandler implements RequestStreamHandler {

    /// Longer than any batch takes.
    private static final int LAST_MILLIS = 10_000;

    private final Warmer warmer;

    public WarmCachesHandler() {
        this(CachedBackplane.fromEnvironment());
    }

    WarmCachesHandler(Backplane backplane) {
        this.warmer = new Warmer(backplane);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        Json.STORED.writeValue(
                out, warmer.run(() -> context.getRemainingTimeInMillis() > LAST_MILLIS));
    }
}
