package greenledger.transfers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.StepCall;
import greenledger.aws.StepEdge;
import greenledger.core.Backplane;
import greenledger.domain.transfer.Direction;
import greenledger.domain.transfer.Transfer.Requested;
import greenledger.domain.transfer.TransferCommand.FailStep;
import greenledger.domain.transfer.TransferCommand.ParkTransfer;
import greenledger.domain.transfer.TransferState;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/// State `ParkTransfer`: leaves what is left to an operator, and says what failed; or finds that
/// nothing is left, and only the answers were lost that said so.
public final class ParkTransferHandler implements RequestStreamHandler {

    private final TransferRecord transfers;

    public ParkTransferHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    ParkTransferHandler(Backplane backplane) {
        this.transfers = new TransferRecord(backplane);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        StepEdge.run(in, out, context, this::park);
    }

    private Ended park(StepCall call) {
        Requested transfer = transfers.load(call);
        return switch (transfer.state()) {
            case COMPLETED, COMPENSATED -> new Ended(call.transferId(), transfer.state());
            case NOT_STARTED, IN_PROGRESS, FAILED -> park(call, transfer);
        };
    }

    private Ended park(StepCall call, Requested transfer) {
        Parked parked = call.payload(Parked.class);
        for (StepFailure failure : parked.parked()) {
            transfers.report(call, transfer, failure.step(), failed(call, failure));
        }
        transfers.report(
                call,
                transfer,
                call.step(),
                new ParkTransfer(
                        call.transferId(),
                        parked.direction(),
                        parked.parked().stream().map(StepFailure::recorded).distinct().toList(),
                        parked.parked().getFirst().reason(),
                        transfers.now()));
        return new Ended(call.transferId(), TransferState.FAILED);
    }

    private FailStep failed(StepCall call, StepFailure failure) {
        return new FailStep(
                call.transferId(),
                failure.recorded(),
                failure.attempts(),
                failure.startedAt(),
                failure.reason(),
                transfers.now());
    }

    private record Parked(Direction direction, List<StepFailure> parked) {}
}
