package greenledger.transfers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.StepCall;
import greenledger.aws.StepEdge;
import greenledger.core.Backplane;
import greenledger.domain.Refusal;
import greenledger.domain.lot.HandoverRefusal.AlreadyTransferred;
import greenledger.domain.lot.LotCommand.ReleaseLot;
import greenledger.domain.transfer.Step;
import greenledger.domain.transfer.Transfer.Requested;
import greenledger.domain.transfer.TransferId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/// State `ResolveOwnership`: finds out whether the pivot was reached, by shutting its door: what
/// was not transferred by now never will be.
public final class ResolveOwnershipHandler implements RequestStreamHandler {

    private final TransferRecord transfers;
    private final LotDoor lots;

    public ResolveOwnershipHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    ResolveOwnershipHandler(Backplane backplane) {
        this.transfers = new TransferRecord(backplane);
        this.lots = new LotDoor(backplane);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        StepEdge.run(in, out, context, this::resolve);
    }

    private Resolution resolve(StepCall call) {
        Requested transfer = transfers.load(call);
        boolean transferred =
                switch (transfer.direction()) {
                    case FORWARD -> true;
                    case BACKWARD -> false;
                    case UNKNOWN -> ask(call, transfer);
                };
        return new Resolution(call.transferId(), transferred);
    }

    private boolean ask(StepCall call, Requested transfer) {
        Optional<Refusal> refusal =
                lots.ask(
                        call,
                        transfer,
                        new ReleaseLot(
                                transfer.terms().lot(),
                                call.transferId(),
                                transfer.by(),
                                transfers.now()));
        return refusal.filter(why -> isTransferred(call, transfer, why)).isPresent();
    }

    private boolean isTransferred(StepCall call, Requested transfer, Refusal why) {
        if (!(why instanceof AlreadyTransferred)) {
            throw new StepRefused(why);
        }
        transfers.record(call, transfer, transfers.success(call, Step.TRANSFER_OWNERSHIP));
        return true;
    }

    private record Resolution(TransferId transferId, boolean transferred) {}
}
