package greenledger.transfers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.StepCall;
import greenledger.aws.StepEdge;
import greenledger.core.Backplane;
import greenledger.domain.lot.LotCommand.TransferOwnership;
import greenledger.domain.transfer.Step;
import greenledger.domain.transfer.Transfer.Requested;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// State `TransferOwnership`: the pivot. Before it everything can be undone, after it nothing.
///
/// It is refused only before the lot has changed hands: by a transfer that was turned back, or by
/// the lot. Where the lot has changed hands and its transfer does not say so, that is a fault: the
/// outcome is then found out by `ResolveOwnership`, never undone.
public final class TransferOwnershipHandler implements RequestStreamHandler {

    private final TransferRecord transfers;
    private final LotDoor lots;

    public TransferOwnershipHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    TransferOwnershipHandler(Backplane backplane) {
        this.transfers = new TransferRecord(backplane);
        this.lots = new LotDoor(backplane);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        StepEdge.run(in, out, context, this::transfer);
    }

    private StepDone transfer(StepCall call) {
        Requested transfer = transfers.loadGoingForward(call);
        if (!transfer.hasDone(Step.TRANSFER_OWNERSHIP)) {
            lots.change(call, transfer, handover(call, transfer));
            transfers
                    .ask(call, transfer, transfers.success(call, Step.TRANSFER_OWNERSHIP))
                    .ifPresent(why -> {
                        throw new IllegalStateException(
                                "The lot has changed hands, but: " + why.detail());
                    });
        }
        return new StepDone(call.transferId(), Step.TRANSFER_OWNERSHIP);
    }

    private TransferOwnership handover(StepCall call, Requested transfer) {
        return new TransferOwnership(
                transfer.terms().lot(), call.transferId(), transfer.by(), transfers.now());
    }
}
