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

/// State `ReserveLot`: sets the quantity aside. Undone by `ReleaseLot`.
public final class ReserveLotHandler implements RequestStreamHandler {

    private final TransferRecord transfers;
    private final LotDoor lots;

    public ReserveLotHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    ReserveLotHandler(Backplane backplane) {
        this.transfers = new TransferRecord(backplane);
        this.lots = new LotDoor(backplane);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        StepEdge.run(in, out, context, this::reserve);
    }

    private StepDone reserve(StepCall call) {
        return transfers.forward(
                call,
                Step.RESERVE_LOT,
                transfer ->
                        lots.change(
                                call,
                                transfer,
                                LotDoor.reservation(call, transfer, transfers.now())));
    }
}
