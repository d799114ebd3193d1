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

/// State `CapturePayment`: pays who gave the lot away. After the pivot: never undone.
public final class CapturePaymentHandler implements RequestStreamHandler {

    private final TransferRecord transfers;
    private final PaymentDoor payments;

    public CapturePaymentHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    CapturePaymentHandler(Backplane backplane) {
        this.transfers = new TransferRecord(backplane);
        this.payments = new PaymentDoor(backplane);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        StepEdge.run(in, out, context, this::capture);
    }

    private StepDone capture(StepCall call) {
        return transfers.onwards(
                call, Step.CAPTURE_PAYMENT, transfer -> payments.capture(call, transfer));
    }
}
