package greenledger.lots;

import static greenledger.aws.Role.DISTRIBUTOR;
import static greenledger.aws.Role.FARMER;
import static greenledger.aws.Role.PACKER;
import static greenledger.aws.Role.RETAILER;
import static greenledger.core.Streams.LOTS;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.HttpCommands;
import greenledger.aws.HttpEdge;
import greenledger.aws.HttpRequest;
import greenledger.aws.HttpResponse;
import greenledger.core.Backplane;
import greenledger.core.CommandMetadata;
import greenledger.core.Streams;
import greenledger.domain.lot.LotCommand;
import greenledger.domain.lot.LotCommand.MoveLot;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.lot.LotId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/// `POST /lots/{id}/movements`: the owner says where a lot goes, and who carries it.
public final class MoveLotHandler implements RequestStreamHandler {

    private final HttpCommands<LotCommand, LotEvent> lots;
    private final InstantSource clock;

    public MoveLotHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    MoveLotHandler(Backplane backplane) {
        this.lots = new HttpCommands<>(Streams.lots(backplane), backplane);
        this.clock = backplane.clock();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(in, out, context, this::move);
    }

    private HttpResponse move(HttpRequest request) {
        request.caller().mustBe(FARMER, PACKER, DISTRIBUTOR, RETAILER);
        LotId lot = request.path("id", LotId::new);
        CommandMetadata metadata = request.metadata(clock.instant());
        MoveLot command =
                new MoveLot(lot, MovementBody.of(request), metadata.actor(), metadata.at());
        return lots.handle(
                request,
                metadata,
                LOTS.stream(request.caller().tenant(), lot.value()),
                command,
                revision -> LotAnswer.created(lot, revision));
    }
}
