package greenledger.transfers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.StepCall;
import greenledger.aws.StepEdge;
import greenledger.core.Backplane;
import greenledger.core.Notices;
import greenledger.domain.transfer.Step;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// State `SendNotifications`: tells both parties that the lot has changed hands. After the pivot:
/// never undone.
public final class SendNotificationsHandler implements RequestStreamHandler {

    private final TransferRecord transfers;
    private final Notices notices;

    public SendNotificationsHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    SendNotificationsHandler(Backplane backplane) {
        this.transfers = new TransferRecord(backplane);
        this.notices = backplane.notices();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        StepEdge.run(in, out, context, this::send);
    }

    private StepDone send(StepCall call) {
        return transfers.onwards(
                call,
                Step.SEND_NOTIFICATIONS,
                transfer ->
                        new TransferNotices(
                                        call.tenant(),
                                        call.transferId(),
                                        transfer.terms(),
                                        transfers.now())
                                .handedOver()
                                .forEach(notices::send));
    }
}
