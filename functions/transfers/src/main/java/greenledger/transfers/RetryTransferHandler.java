package greenledger.transfers;

import static greenledger.aws.Role.OPERATOR;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.Caller;
import greenledger.aws.HttpEdge;
import greenledger.aws.HttpRequest;
import greenledger.aws.HttpResponse;
import greenledger.core.Backplane;
import greenledger.core.CommandMetadata;
import greenledger.domain.transfer.TransferCommand.RetryTransfer;
import greenledger.domain.transfer.TransferId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/// `POST /operations/transfers/{id}/retry`: an operator lets a parked transfer go on.
public final class RetryTransferHandler implements RequestStreamHandler {

    private final TransferDesk transfers;
    private final Machine machine;
    private final InstantSource clock;

    public RetryTransferHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    RetryTransferHandler(Backplane backplane) {
        this.transfers = new TransferDesk(backplane);
        this.machine = new Machine(backplane.executions());
        this.clock = backplane.clock();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(in, out, context, this::retry);
    }

    private HttpResponse retry(HttpRequest request) {
        Caller caller = request.caller();
        caller.mustBe(OPERATOR);
        TransferId id = request.path("id", TransferId::new);
        CommandMetadata metadata = request.metadata(clock.instant());
        return transfers.handle(
                request,
                metadata,
                new RetryTransfer(id, ReasonBody.of(request), metadata.actor(), metadata.at()),
                revision -> {
                    int time =
                            transfers
                                    .find(caller.tenant(), id)
                                    .orElseThrow()
                                    .intervention()
                                    .retries();
                    machine.retry(caller.tenant(), id, time);
                    return TransferAnswer.accepted(id, revision);
                });
    }
}
