package greenledger.lots;

import static greenledger.aws.Role.FARMER;
import static greenledger.aws.Role.PACKER;
import static greenledger.aws.Role.REGULATOR;
import static greenledger.core.Streams.LOTS;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.Caller;
import greenledger.aws.HttpCommands;
import greenledger.aws.HttpEdge;
import greenledger.aws.HttpRequest;
import greenledger.aws.HttpResponse;
import greenledger.core.Backplane;
import greenledger.core.CommandMetadata;
import greenledger.core.Streams;
import greenledger.domain.lot.Authority;
import greenledger.domain.lot.LotCommand;
import greenledger.domain.lot.LotCommand.RecallLot;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.lot.LotId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/// `POST /lots/{id}/recalls`: its farmer, their packer or a regulator takes a lot out of the trade.
public final class RecallLotHandler implements RequestStreamHandler {

    private final HttpCommands<LotCommand, LotEvent> lots;
    private final InstantSource clock;

    public RecallLotHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    RecallLotHandler(Backplane backplane) {
        this.lots = new HttpCommands<>(Streams.lots(backplane), backplane);
        this.clock = backplane.clock();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(in, out, context, this::recall);
    }

    private HttpResponse recall(HttpRequest request) {
        request.caller().mustBe(FARMER, PACKER, REGULATOR);
        LotId lot = request.path("id", LotId::new);
        CommandMetadata metadata = request.metadata(clock.instant());
        RecallLot command =
                new RecallLot(
                        lot,
                        request.body(Recall.class).reason(),
                        authority(request.caller()),
                        metadata.actor(),
                        metadata.at());
        return lots.handle(
                request,
                metadata,
                LOTS.stream(request.caller().tenant(), lot.value()),
                command,
                revision -> LotAnswer.created(lot, revision));
    }

    private static Authority authority(Caller caller) {
        return caller.roles().contains(REGULATOR) ? Authority.REGULATOR : Authority.PARTY;
    }
}
