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

/// State `ValidateOwnership`: makes sure that who gives the lot away holds enough of it. Changes
/// nothing.
public final class ValidateOwnershipHandler implements RequestStreamHandler {

    private final TransferRecord transfers;
    private final LotDoor lots;

    public ValidateOwnershipHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    ValidateOwnershipHandler(Backplane backplane) {
        this.transfers = new TransferRecord(backplane);
        this.lots = new LotDoor(backplane);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        StepEdge.run(in, out, context, this::validate);
    }

    private StepDone validate(StepCall call) {
        return transfers.forward(
                call,
                Step.VALIDATE_OWNERSHIP,
                transfer ->
                        lots.consider(call, LotDoor.reservation(call, transfer, transfers.now())));
    }
}
