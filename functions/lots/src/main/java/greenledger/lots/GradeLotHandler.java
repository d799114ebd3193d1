package greenledger.lots;

import static greenledger.aws.Role.DISTRIBUTOR;
import static greenledger.aws.Role.FARMER;
import static greenledger.aws.Role.INSPECTOR;
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
import greenledger.domain.lot.Grade;
import greenledger.domain.lot.LotCommand;
import greenledger.domain.lot.LotCommand.GradeLot;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.lot.LotId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/// `POST /lots/{id}/grades`: an inspector, or the owner with an inspector's certificate, grades a
/// lot.
public final class GradeLotHandler implements RequestStreamHandler {

    private final HttpCommands<LotCommand, LotEvent> lots;
    private final InstantSource clock;

    public GradeLotHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    GradeLotHandler(Backplane backplane) {
        this.lots = new HttpCommands<>(Streams.lots(backplane), backplane);
        this.clock = backplane.clock();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(in, out, context, this::grade);
    }

    private HttpResponse grade(HttpRequest request) {
        request.caller().mustBe(INSPECTOR, FARMER, PACKER, DISTRIBUTOR, RETAILER);
        LotId lot = request.path("id", LotId::new);
        CommandMetadata metadata = request.metadata(clock.instant());
        GradeLot command =
                new GradeLot(lot, request.body(Grade.class), metadata.actor(), metadata.at());
        return lots.handle(
                request,
                metadata,
                LOTS.stream(request.caller().tenant(), lot.value()),
                command,
                revision -> LotAnswer.created(lot, revision));
    }
}
