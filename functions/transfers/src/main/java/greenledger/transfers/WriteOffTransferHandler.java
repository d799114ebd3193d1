package greenledger.transfers;

import static greenledger.aws.Role.OPERATOR;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.Caller;
import greenledger.aws.HttpEdge;
import greenledger.aws.HttpRequest;
import greenledger.aws.HttpResponse;
import greenledger.core.Backplane;
import greenledger.core.CommandMetadata;
import greenledger.domain.transfer.TransferCommand.WriteOffTransfer;
import greenledger.domain.transfer.TransferId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/// `POST /operations/transfers/{id}/write-off`: an operator leaves a parked transfer as it is.
public final class WriteOffTransferHandler implements RequestStreamHandler {

    private final TransferDesk transfers;
    private final InstantSource clock;

    public WriteOffTransferHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    WriteOffTransferHandler(Backplane backplane) {
        this.transfers = new TransferDesk(backplane);
        this.clock = backplane.clock();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(in, out, context, this::writeOff);
    }

    private HttpResponse writeOff(HttpRequest request) {
        Caller caller = request.caller();
        caller.mustBe(OPERATOR);
        TransferId id = request.path("id", TransferId::new);
        CommandMetadata metadata = request.metadata(clock.instant());
        return transfers.handle(
                request,
                metadata,
                new WriteOffTransfer(id, ReasonBody.of(request), metadata.actor(), metadata.at()),
                revision -> TransferAnswer.created(id, revision));
    }
}
