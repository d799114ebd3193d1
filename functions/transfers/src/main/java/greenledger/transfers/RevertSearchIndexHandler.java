package greenledger.transfers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.StepCall;
import greenledger.aws.StepEdge;
import greenledger.core.Backplane;
import greenledger.domain.lot.LotCommand.WithdrawOffer;
import greenledger.domain.transfer.Step;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// State `RevertSearchIndex`: shows the lot as it was. Undoes `UpdateSearchIndex`.
public final class RevertSearchIndexHandler implements RequestStreamHandler {

    private final TransferRecord transfers;
    private final LotDoor lots;

    public RevertSearchIndexHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    RevertSearchIndexHandler(Backplane backplane) {
        this.transfers = new TransferRecord(backplane);
        this.lots = new LotDoor(backplane);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        StepEdge.run(in, out, context, this::withdraw);
    }

    private StepDone withdraw(StepCall call) {
        return transfers.back(
                call,
                Step.REVERT_SEARCH_INDEX,
                transfer ->
                        lots.change(
                                call,
                                transfer,
                                new WithdrawOffer(
                                        transfer.terms().lot(),
                                        call.transferId(),
                                        transfer.by(),
                                        transfers.now())));
    }
}
