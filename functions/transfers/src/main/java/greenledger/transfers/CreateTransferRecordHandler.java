package greenledger.transfers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.StepCall;
import greenledger.aws.StepEdge;
import greenledger.core.Backplane;
import greenledger.domain.transfer.Transfer.Requested;
import greenledger.domain.transfer.TransferCommand.BeginTransfer;
import greenledger.domain.transfer.TransferId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;

/// State `CreateTransferRecord`: says that the transfer is under way, and until when its recipient
/// may answer. Undone by `CancelTransferRecord`.
public final class CreateTransferRecordHandler implements RequestStreamHandler {

    private final TransferRecord transfers;

    public CreateTransferRecordHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    CreateTransferRecordHandler(Backplane backplane) {
        this.transfers = new TransferRecord(backplane);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        StepEdge.run(in, out, context, this::create);
    }

    private Waiting create(StepCall call) {
        Requested transfer = transfers.loadGoingForward(call);
        transfers.record(
                call,
                transfer,
                new BeginTransfer(
                        call.transferId(), call.attempt(), call.enteredAt(), transfers.now()));
        return new Waiting(call.transferId(), transfer.terms().acceptBy());
    }

    /// What the machine has to know to wait.
    private record Waiting(TransferId transferId, Instant acceptBy) {}
}
