package greenledger.transfers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.StepCall;
import greenledger.aws.StepEdge;
import greenledger.core.Backplane;
import greenledger.core.TaskTokens;
import greenledger.domain.transfer.Step;
import greenledger.domain.transfer.Transfer.Requested;
import greenledger.domain.transfer.TransferCommand.AwaitAcceptance;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;

/// State `AwaitAcceptance`: keeps the token with which the machine waits for the recipient.
///
/// The token is kept before the answer is looked for, and an answer is recorded before the token is
/// looked for: whichever comes second finds the other.
public final class AwaitAcceptanceHandler implements RequestStreamHandler {

    /// The machine may wait a little longer than the offer stands.
    private static final Duration KEPT = Duration.ofDays(1);

    private final TransferRecord transfers;
    private final TaskTokens tokens;
    private final Answers answers;

    public AwaitAcceptanceHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    AwaitAcceptanceHandler(Backplane backplane) {
        this.transfers = new TransferRecord(backplane);
        this.tokens = backplane.taskTokens();
        this.answers = new Answers(backplane);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        StepEdge.run(in, out, context, this::ask);
    }

    private StepDone ask(StepCall call) {
        Requested transfer = transfers.loadGoingForward(call);
        String token = call.text("taskToken");
        Instant until = transfer.terms().acceptBy().plus(KEPT);
        tokens.keep(call.tenant(), call.transferId(), token, until);
        transfers.record(call, transfer, new AwaitAcceptance(call.transferId(), transfers.now()));
        answers.pass(token, transfers.load(call).acceptance());
        return new StepDone(call.transferId(), Step.AWAIT_ACCEPTANCE);
    }
}
