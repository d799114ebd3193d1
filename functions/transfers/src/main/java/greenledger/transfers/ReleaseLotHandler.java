package greenledger.transfers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.StepCall;
import greenledger.aws.StepEdge;
import greenledger.core.Backplane;
import greenledger.domain.lot.LotCommand.ReleaseLot;
import greenledger.domain.transfer.Step;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// State `ReleaseLot`: frees the quantity. Undoes `ReserveLot`.
public final class ReleaseLotHandler implements RequestStreamHandler {

    private final TransferRecord transfers;
    private final LotDoor lots;

    public ReleaseLotHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    ReleaseLotHandler(Backplane backplane) {
        this.transfers = new TransferRecord(backplane);
        this.lots = new LotDoor(backplane);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        StepEdge.run(in, out, context, this::release);
    }

    private StepDone release(StepCall call) {
        return transfers.back(
                call,
                Step.RELEASE_LOT,
                transfer ->
                        lots.change(
                                call,
                                transfer,
                                new ReleaseLot(
                                        transfer.terms().lot(),
                                        call.transferId(),
                                        transfer.by(),
                                        transfers.now())));
    }
}
