package greenledger.transfers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.StepCall;
import greenledger.aws.StepEdge;
import greenledger.core.Backplane;
import greenledger.domain.Refusal;
import greenledger.domain.transfer.OfferRefusal.AlreadyAccepted;
import greenledger.domain.transfer.Transfer.Requested;
import greenledger.domain.transfer.TransferCommand.LapseTransfer;
import greenledger.domain.transfer.TransferId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/// State `ResolveAcceptance`: nobody answered in time, or nobody heard the answer. The offer lapses
/// unless it was accepted.
public final class ResolveAcceptanceHandler implements RequestStreamHandler {

    private final TransferRecord transfers;

    public ResolveAcceptanceHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    ResolveAcceptanceHandler(Backplane backplane) {
        this.transfers = new TransferRecord(backplane);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        StepEdge.run(in, out, context, this::resolve);
    }

    private Resolution resolve(StepCall call) {
        Requested transfer = transfers.load(call);
        Optional<Refusal> refusal =
                transfers.ask(
                        call, transfer, new LapseTransfer(call.transferId(), transfers.now()));
        boolean accepted = refusal.filter(AlreadyAccepted.class::isInstance).isPresent();
        refusal.filter(_ -> !accepted)
                .ifPresent(why -> {
                    throw new StepRefused(why);
                });
        return new Resolution(call.transferId(), accepted);
    }

    private record Resolution(TransferId transferId, boolean accepted) {}
}
