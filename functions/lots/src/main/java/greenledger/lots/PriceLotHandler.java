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
import greenledger.domain.lot.LotCommand.PriceLot;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.lot.LotId;
import greenledger.domain.measure.Price;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/// `POST /lots/{id}/prices`: the owner sets what a lot costs.
public final class PriceLotHandler implements RequestStreamHandler {

    private final HttpCommands<LotCommand, LotEvent> lots;
    private final InstantSource clock;

    public PriceLotHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    PriceLotHandler(Backplane backplane) {
        this.lots = new HttpCommands<>(Streams.lots(backplane), backplane);
        this.clock = backplane.clock();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(in, out, context, this::price);
    }

    private HttpResponse price(HttpRequest request) {
        request.caller().mustBe(FARMER, PACKER, DISTRIBUTOR, RETAILER);
        LotId lot = request.path("id", LotId::new);
        CommandMetadata metadata = request.metadata(clock.instant());
        PriceLot command =
                new PriceLot(lot, request.body(Price.class), metadata.actor(), metadata.at());
        return lots.handle(
                request,
                metadata,
                LOTS.stream(request.caller().tenant(), lot.value()),
                command,
                revision -> LotAnswer.created(lot, revision));
    }
}
