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

/// State `AuthorizePayment`: sets the price aside. Undone by `VoidPayment`.
public final class AuthorizePaymentHandler implements RequestStreamHandler {

    private final TransferRecord transfers;
    private final PaymentDoor payments;

    public AuthorizePaymentHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    AuthorizePaymentHandler(Backplane backplane) {
        this.transfers = new TransferRecord(backplane);
        this.payments = new PaymentDoor(backplane);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        StepEdge.run(in, out, context, this::authorize);
    }

    private StepDone authorize(StepCall call) {
        return transfers.forward(
                call, Step.AUTHORIZE_PAYMENT, transfer -> payments.authorize(call, transfer));
    }
}
