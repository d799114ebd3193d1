package greenledger.transfers;

import static greenledger.aws.Role.DISTRIBUTOR;
import static greenledger.aws.Role.FARMER;
import static greenledger.aws.Role.PACKER;
import static greenledger.aws.Role.RETAILER;
import static greenledger.core.Streams.LOTS;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.Caller;
import greenledger.aws.HttpEdge;
import greenledger.aws.HttpRequest;
import greenledger.aws.HttpResponse;
import greenledger.aws.Problem;
import greenledger.core.Backplane;
import greenledger.core.CommandMetadata;
import greenledger.core.Commands;
import greenledger.core.Streams;
import greenledger.domain.lot.LotCommand;
import greenledger.domain.lot.LotCommand.ReserveLot;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.transfer.Terms;
import greenledger.domain.transfer.TransferCommand.RequestTransfer;
import greenledger.domain.transfer.TransferId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/// `POST /transfers`: an owner, or who registered the lot for its farmer, offers it to another
/// party.
///
/// The request is put on record first and the machine started then. Where that fails, the same
/// request again goes on; so does `ContinueTransferHandler` by itself.
public final class RequestTransferHandler implements RequestStreamHandler {

    private final TransferDesk transfers;
    private final Commands<LotCommand, LotEvent> lots;
    private final Machine machine;
    private final InstantSource clock;

    public RequestTransferHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    RequestTransferHandler(Backplane backplane) {
        this.transfers = new TransferDesk(backplane);
        this.lots = Streams.lots(backplane);
        this.machine = new Machine(backplane.executions());
        this.clock = backplane.clock();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(in, out, context, this::offer);
    }

    private HttpResponse offer(HttpRequest request) {
        Caller caller = request.caller();
        caller.mustBe(FARMER, PACKER, DISTRIBUTOR, RETAILER);
        TransferId id = id(request);
        CommandMetadata metadata = request.metadata(clock.instant());
        Terms terms = request.body(Offer.class).terms(metadata.at());
        if (transfers.find(caller.tenant(), id).isEmpty()) {
            checkLot(caller, id, terms, metadata);
        }
        return transfers.handle(
                request,
                metadata,
                new RequestTransfer(id, terms, metadata.actor(), metadata.at()),
                revision -> {
                    machine.run(caller.tenant(), id);
                    return TransferAnswer.accepted(id, revision);
                });
    }

    private static TransferId id(HttpRequest request) {
        return request.idempotencyKey()
                .map(key -> new TransferId("t-" + key.digest()))
                .orElseThrow(() ->
                        Problem.invalid(
                                "Idempotency-Key",
                                "Send this header, with a value of your own for each transfer, so"
                                        + " that it is made once however often you ask."));
    }

    /// Says at once what the machine would find out later.
    private void checkLot(Caller caller, TransferId id, Terms terms, CommandMetadata metadata) {
        lots.consider(
                        LOTS.stream(caller.tenant(), terms.lot().value()),
                        new ReserveLot(
                                terms.lot(),
                                id,
                                terms.from(),
                                terms.to(),
                                terms.quantity(),
                                caller.party(),
                                metadata.at()))
                .ifPresent(why -> {
                    throw Problem.of(why);
                });
    }
}
