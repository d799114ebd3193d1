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

/// State `VoidPayment`: frees the money. Undoes `AuthorizePayment`.
public final class VoidPaymentHandler implements RequestStreamHandler {

    private final TransferRecord transfers;
    private final PaymentDoor payments;

    public VoidPaymentHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    VoidPaymentHandler(Backplane backplane) {
        this.transfers = new TransferRecord(backplane);
        this.payments = new PaymentDoor(backplane);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        StepEdge.run(in, out, context, this::voidPayment);
    }

    private StepDone voidPayment(StepCall call) {
        return transfers.back(
                call, Step.VOID_PAYMENT, transfer -> payments.voidPayment(call, transfer));
    }
}
