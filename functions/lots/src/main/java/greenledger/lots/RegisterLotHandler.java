package greenledger.lots;

import static greenledger.core.Streams.LOTS;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.CommandAnswer;
import greenledger.aws.HttpEdge;
import greenledger.aws.HttpRequest;
import greenledger.aws.HttpResponse;
import greenledger.core.Backplane;
import greenledger.core.CommandMetadata;
import greenledger.core.Commands;
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

    private final Commands<LotCommand, LotEvent> lots;
    private final InstantSource clock;

    public RegisterLotHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    RegisterLotHandler(Backplane backplane) {
        this.lots = Streams.lots(backplane);
        this.clock = backplane.clock();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(in, out, context, this::register);
    }

    private HttpResponse register(HttpRequest request) {
        request.caller().mustBe("farmer", "packer");
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
        CommandAnswer.revision(
                lots.handle(
                        LOTS.stream(request.caller().tenant(), lot.value()),
                        command,
                        metadata,
                        request.ifMatch()));
        return LotAnswer.created(lot, 1);
    }
}
