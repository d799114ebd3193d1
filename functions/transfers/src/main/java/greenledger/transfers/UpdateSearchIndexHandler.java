package greenledger.transfers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.StepCall;
import greenledger.aws.StepEdge;
import greenledger.core.Backplane;
import greenledger.domain.lot.LotCommand.OfferLot;
import greenledger.domain.transfer.Step;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// State `UpdateSearchIndex`: shows the lot as in transfer, which the index follows. Undone by
/// `RevertSearchIndex`.
public final class UpdateSearchIndexHandler implements RequestStreamHandler {

    private final TransferRecord transfers;
    private final LotDoor lots;

    public UpdateSearchIndexHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    UpdateSearchIndexHandler(Backplane backplane) {
        this.transfers = new TransferRecord(backplane);
        this.lots = new LotDoor(backplane);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        StepEdge.run(in, out, context, this::offer);
    }

    private StepDone offer(StepCall call) {
        return transfers.forward(
                call,
                Step.UPDATE_SEARCH_INDEX,
                transfer ->
                        lots.change(
                                call,
                                transfer,
                                new OfferLot(
                                        transfer.terms().lot(),
                                        call.transferId(),
                                        transfer.by(),
                                        transfers.now())));
    }
}
