package greenledger.transfers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.HttpEdge;
import greenledger.aws.HttpRequest;
import greenledger.aws.HttpResponse;
import greenledger.core.Backplane;
import greenledger.domain.transfer.Acceptance;
import greenledger.domain.transfer.TransferCommand.AcceptTransfer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// `POST /transfers/{id}/acceptance`: the recipient takes the offer.
public final class AcceptTransferHandler implements RequestStreamHandler {

    private final RecipientDesk recipients;

    public AcceptTransferHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    AcceptTransferHandler(Backplane backplane) {
        this.recipients = new RecipientDesk(backplane);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(in, out, context, this::answer);
    }

    private HttpResponse answer(HttpRequest request) {
        return recipients.answer(
                request,
                Acceptance.ACCEPTED,
                (id, metadata) -> new AcceptTransfer(id, metadata.actor(), metadata.at()));
    }
}
