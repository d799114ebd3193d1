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

    private final Commands<LotCommand, LotEvent> lots;
    private final InstantSource clock;

    public PriceLotHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    PriceLotHandler(Backplane backplane) {
        this.lots = Streams.lots(backplane);
        this.clock = backplane.clock();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(in, out, context, this::price);
    }

    private HttpResponse price(HttpRequest request) {
        request.caller().mustBe("farmer", "packer", "distributor", "retailer");
        LotId lot = request.path("id", LotId::new);
        CommandMetadata metadata = request.metadata(clock.instant());
        PriceLot command =
                new PriceLot(lot, request.body(Price.class), metadata.actor(), metadata.at());
        return LotAnswer.created(
                lot,
                CommandAnswer.revision(
                        lots.handle(
                                LOTS.stream(request.caller().tenant(), lot.value()),
                                command,
                                metadata,
                                request.ifMatch())));
    }
}
