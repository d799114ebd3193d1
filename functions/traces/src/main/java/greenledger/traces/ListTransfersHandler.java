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

/// `GET /transfers`: the transfers of a party, newest first; for overseers those of all.
public final class ListTransfersHandler implements RequestStreamHandler {

    private final TransferList transfers;

    public ListTransfersHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    ListTransfersHandler(Backplane backplane) {
        this.transfers = TransferList.on(backplane);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(in, out, context, this::list);
    }

    private HttpResponse list(HttpRequest request) {
        return transfers.page(TransferQuery.of(request), request.caller().tenant()).answer();
    }
}
