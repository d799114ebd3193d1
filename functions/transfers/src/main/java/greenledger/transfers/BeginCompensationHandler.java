package greenledger.transfers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.StepCall;
import greenledger.aws.StepEdge;
import greenledger.core.Backplane;
import greenledger.domain.transfer.Step;
import greenledger.domain.transfer.Transfer.Requested;
import greenledger.domain.transfer.TransferCommand.TurnTransfer;
import greenledger.domain.transfer.TransferState;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// State `BeginCompensation`: turns the transfer, so that every step forward is refused from here
/// on. Refused itself once the pivot is on record.
public final class BeginCompensationHandler implements RequestStreamHandler {

    private static final List<Step> FORWARD =
            Arrays.stream(Step.values()).filter(step -> step.kind() == Step.Kind.FORWARD).toList();

    private final TransferRecord transfers;

    public BeginCompensationHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    BeginCompensationHandler(Backplane backplane) {
        this.transfers = new TransferRecord(backplane);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        StepEdge.run(in, out, context, this::turn);
    }

    private Ended turn(StepCall call) {
        Requested transfer = transfers.load(call);
        StepFailure failure =
                call.payload().path("failure").isObject()
                        ? call.payload(Turn.class).failure()
                        : interruption(call, transfer);
        transfers.record(
                call,
                transfer,
                new TurnTransfer(
                        call.transferId(),
                        failure.recorded(),
                        failure.attempts(),
                        failure.startedAt(),
                        failure.reason(),
                        transfers.now()));
        return new Ended(call.transferId(), TransferState.IN_PROGRESS);
    }

    /// Its execution ended before it could say which step failed: the one that was next.
    private static StepFailure interruption(StepCall call, Requested transfer) {
        return new StepFailure(
                transfer.pending(FORWARD).getFirst().toString(),
                1,
                call.enteredAt(),
                "ExecutionEnded",
                Optional.of("The execution that carried it ended before it was done."));
    }

    /// @param execution beside the failure, as every state sends it
    private record Turn(String execution, StepFailure failure) {}
}
