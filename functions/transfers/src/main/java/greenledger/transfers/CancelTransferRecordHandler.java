package greenledger.transfers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.StepCall;
import greenledger.aws.StepEdge;
import greenledger.core.Backplane;
import greenledger.domain.transfer.Step;
import greenledger.domain.transfer.TransferCommand.CancelTransfer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// State `CancelTransferRecord`: says that the transfer is not under way, and never will be. Undoes
/// `CreateTransferRecord`.
public final class CancelTransferRecordHandler implements RequestStreamHandler {

    private final TransferRecord transfers;

    public CancelTransferRecordHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    CancelTransferRecordHandler(Backplane backplane) {
        this.transfers = new TransferRecord(backplane);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        StepEdge.run(in, out, context, this::cancel);
    }

    private StepDone cancel(StepCall call) {
        transfers.record(
                call,
                transfers.load(call),
                new CancelTransfer(
                        call.transferId(), call.attempt(), call.enteredAt(), transfers.now()));
        return new StepDone(call.transferId(), Step.CANCEL_TRANSFER_RECORD);
    }
}
