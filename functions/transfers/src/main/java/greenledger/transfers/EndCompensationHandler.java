package greenledger.transfers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.StepCall;
import greenledger.aws.StepEdge;
import greenledger.core.Backplane;
import greenledger.domain.transfer.TransferCommand.CompensateTransfer;
import greenledger.domain.transfer.TransferState;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// State `EndCompensation`: says that everything is as it was before.
public final class EndCompensationHandler implements RequestStreamHandler {

    private final TransferRecord transfers;

    public EndCompensationHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    EndCompensationHandler(Backplane backplane) {
        this.transfers = new TransferRecord(backplane);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        StepEdge.run(in, out, context, this::end);
    }

    private Ended end(StepCall call) {
        transfers.record(
                call,
                transfers.load(call),
                new CompensateTransfer(call.transferId(), transfers.now()));
        return new Ended(call.transferId(), TransferState.COMPENSATED);
    }
}
