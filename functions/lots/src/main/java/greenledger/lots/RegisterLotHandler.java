package greenledger.lots;

import static greenledger.aws.Role.FARMER;
import static greenledger.aws.Role.PACKER;
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
import greenledger.domain.lot.LotCommand.RegisterLot;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.lot.LotId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/// `POST /lots`: a farmer, or a packer for them, registers a lot.
public final class RegisterLotHandler implements RequestStreamHandler {

    private final HttpCommands<LotCommand, LotEvent> lots;
    private final InstantSource clock;

    public RegisterLotHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    RegisterLotHandler(Backplane backplane) {
        this.lots = new HttpCommands<>(Streams.lots(backplane), backplane);
        this.clock = backplane.clock();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(in, out, context, this::register);
    }

    private HttpResponse register(HttpRequest request) {
        request.caller().mustBe(FARMER, PACKER);
        CommandMetadata metadata = request.metadata(clock.instant());
        Registration registration = request.body(Registration.class);
        LotId lot = registration.lot(request.idempotencyKey());
        RegisterLot command =
                new RegisterLot(
                        lot,
                        registration.produce(),
                        registration.grade(),
                        registration.price(),
                        metadata.actor(),
                        metadata.at());
        return lots.handle(
                request,
                metadata,
                LOTS.stream(request.caller().tenant(), lot.value()),
                command,
                _ -> LotAnswer.created(lot, 1));
    }
}
