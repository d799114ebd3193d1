package greenledger.transfers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.StepCall;
import greenledger.aws.StepEdge;
import greenledger.core.Backplane;
import greenledger.domain.transfer.Step;
import greenledger.domain.transfer.TransferCommand.CompleteTransfer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// State `CompleteTransfer`: says that all is done. After the pivot: never undone.
public final class CompleteTransferHandler implements RequestStreamHandler {

    private final TransferRecord transfers;

    public CompleteTransferHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    CompleteTransferHandler(Backplane backplane) {
        this.transfers = new TransferRecord(backplane);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        StepEdge.run(in, out, context, this::complete);
    }

    private StepDone complete(StepCall call) {
        transfers.record(
                call,
                transfers.load(call),
                new CompleteTransfer(
                        call.transferId(), call.attempt(), call.enteredAt(), transfers.now()));
        return new StepDone(call.transferId(), Step.COMPLETE_TRANSFER);
    }
}
