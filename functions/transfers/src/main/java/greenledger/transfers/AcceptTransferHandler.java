package greenledger.transfers;

import static greenledger.aws.Role.DISTRIBUTOR;
import static greenledger.aws.Role.FARMER;
import static greenledger.aws.Role.PACKER;
import static greenledger.aws.Role.RETAILER;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.Caller;
import greenledger.aws.HttpEdge;
import greenledger.aws.HttpRequest;
import greenledger.aws.HttpResponse;
import greenledger.core.Backplane;
import greenledger.core.CommandMetadata;
import greenledger.domain.transfer.Acceptance;
import greenledger.domain.transfer.TransferCommand.AcceptTransfer;
import greenledger.domain.transfer.TransferId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/// `POST /transfers/{id}/acceptance`: the recipient takes the offer.
public final class AcceptTransferHandler implements RequestStreamHandler {

    private final TransferDesk transfers;
    private final Answers answers;
    private final InstantSource clock;

    public AcceptTransferHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    AcceptTransferHandler(Backplane backplane) {
        this.transfers = new TransferDesk(backplane);
        this.answers = new Answers(backplane);
        this.clock = backplane.clock();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(in, out, context, this::answer);
    }

    private HttpResponse answer(HttpRequest request) {
        Caller caller = request.caller();
        caller.mustBe(FARMER, PACKER, DISTRIBUTOR, RETAILER);
        TransferId id = request.path("id", TransferId::new);
        CommandMetadata metadata = request.metadata(clock.instant());
        AcceptTransfer command = new AcceptTransfer(id, metadata.actor(), metadata.at());
        transfers.mustConcern(caller, id);
        return transfers.handle(
                request,
                metadata,
                command,
                revision -> {
                    answers.pass(caller.tenant(), id, Acceptance.ACCEPTED);
                    return TransferAnswer.created(id, revision);
                });
    }
}
