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

/// State `RecordInLedger`: enters the trade in the ledger. Undone by `RecordReversal`.
public final class RecordInLedgerHandler implements RequestStreamHandler {

    private final TransferRecord transfers;
    private final LedgerDoor ledger;

    public RecordInLedgerHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    RecordInLedgerHandler(Backplane backplane) {
        this.transfers = new TransferRecord(backplane);
        this.ledger = new LedgerDoor(backplane);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        StepEdge.run(in, out, context, this::enter);
    }

    private StepDone enter(StepCall call) {
        return transfers.forward(
                call,
                Step.RECORD_IN_LEDGER,
                transfer -> ledger.record(call, transfer, transfers.now()));
    }
}
