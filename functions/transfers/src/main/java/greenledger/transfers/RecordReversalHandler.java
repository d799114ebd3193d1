package greenledger.transfers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.StepCall;
import greenledger.aws.StepEdge;
import greenledger.core.Backplane;
import greenledger.domain.transfer.Step;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// State `RecordReversal`: enters that the trade did not come about. Undoes `RecordInLedger`.
public final class RecordReversalHandler implements RequestStreamHandler {

    private final TransferRecord transfers;
    private final LedgerDoor ledger;

    public RecordReversalHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    RecordReversalHandler(Backplane backplane) {
        this.transfers = new TransferRecord(backplane);
        this.ledger = new LedgerDoor(backplane);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        StepEdge.run(in, out, context, this::reverse);
    }

    private StepDone reverse(StepCall call) {
        return transfers.back(
                call,
                Step.RECORD_REVERSAL,
                transfer -> ledger.reverse(call, transfer, transfers.now()));
    }
}
