package greenledger.traces;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.HttpEdge;
import greenledger.aws.HttpRequest;
import greenledger.aws.HttpResponse;
import greenledger.aws.Role;
import greenledger.core.Backplane;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// `GET /operations/transfers`: the transfers that wait for an operator, newest first.
public final class ListParkedTransfersHandler implements RequestStreamHandler {

    private final TransferList transfers;

    public ListParkedTransfersHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    ListParkedTransfersHandler(Backplane backplane) {
        this.transfers = TransferList.on(backplane);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(in, out, context, this::list);
    }

    private HttpResponse list(HttpRequest request) {
        request.caller().mustBe(Role.OPERATOR);
        return transfers.page(TransferQuery.parked(request), request.caller().tenant()).answer();
    }
}
