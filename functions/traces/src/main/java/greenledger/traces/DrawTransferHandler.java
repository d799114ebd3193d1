package greenledger.traces;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.HttpEdge;
import greenledger.aws.HttpRequest;
import greenledger.aws.HttpResponse;
import greenledger.caches.CachedBackplane;
import greenledger.core.Backplane;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/// `GET /transfers/{id}/picture`: the way a transfer went, as a drawing.
public final class DrawTransferHandler implements RequestStreamHandler {

    private final TransferRow transfers;

    public DrawTransferHandler() {
        this(CachedBackplane.fromEnvironment());
    }

    DrawTransferHandler(Backplane backplane) {
        this.transfers = new TransferRow(backplane);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(in, out, context, this::draw);
    }

    private HttpResponse draw(HttpRequest request) {
        String svg = TransferPicture.of(transfers.find(request).row().orElseThrow());
        return new HttpResponse(
                200, Map.of("content-type", "image/svg+xml", "cache-control", "no-store"), svg);
    }
}
