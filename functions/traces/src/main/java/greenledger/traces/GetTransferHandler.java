package greenledger.traces;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.HttpEdge;
import greenledger.aws.HttpRequest;
import greenledger.aws.HttpResponse;
import greenledger.caches.CachedBackplane;
import greenledger.core.Backplane;
import greenledger.core.Projection.Folded;
import greenledger.domain.view.TransferView;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// `GET /transfers/{id}`: a transfer step by step, for those it concerns.
public final class GetTransferHandler implements RequestStreamHandler {

    private final TransferRow transfers;

    public GetTransferHandler() {
        this(CachedBackplane.fromEnvironment());
    }

    GetTransferHandler(Backplane backplane) {
        this.transfers = new TransferRow(backplane);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(in, out, context, this::get);
    }

    private HttpResponse get(HttpRequest request) {
        Folded<TransferView> found = transfers.find(request);
        return RowAnswer.of(request, found.row().orElseThrow(), found.head().revision());
    }
}
