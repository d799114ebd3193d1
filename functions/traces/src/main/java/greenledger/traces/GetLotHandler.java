package greenledger.traces;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.HttpEdge;
import greenledger.aws.HttpRequest;
import greenledger.aws.HttpResponse;
import greenledger.aws.Problem;
import greenledger.caches.CachedBackplane;
import greenledger.core.Backplane;
import greenledger.core.Projection.Folded;
import greenledger.core.StreamKey;
import greenledger.core.Streams;
import greenledger.core.ViewReader;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.lot.LotId;
import greenledger.domain.lot.LotRefusal.LotNotFound;
import greenledger.domain.party.TenantId;
import greenledger.domain.view.LotView;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;

/// `GET /lots/{id}`: a lot as it is, or as it was `at` an instant or at a `revision`.
public final class GetLotHandler implements RequestStreamHandler {

    private final LiveView<LotView, LotEvent> lots;
    private final ViewReader views;
    private final TimeTravel past;

    public GetLotHandler() {
        this(CachedBackplane.fromEnvironment());
    }

    GetLotHandler(Backplane backplane) {
        this.lots = new LiveView<>(Views.LOTS, backplane);
        this.views = backplane.reader();
        this.past = new TimeTravel(backplane.log());
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(in, out, context, this::get);
    }

    private HttpResponse get(HttpRequest request) {
        LotId lot = request.path("id", LotId::new);
        TenantId tenant = request.caller().tenant();
        Optional<Instant> at = request.query("at", Parameters::instant);
        Optional<Long> revision = request.query("revision", Parameters::revision);
        StreamKey stream = Streams.LOTS.stream(tenant, lot.value()).key();
        Optional<Folded<LotView>> found =
                at.isPresent() || revision.isPresent()
                        ? past.row(Views.LOTS, stream, at, revision)
                        : views.find(
                                        lots.get().key(stream),
                                        request.consistencyToken(),
                                        request.caller().party())
                                .map(Views.LOTS::open);
        return found.map(row ->
                        RowAnswer.of(request, row.row().orElseThrow(), row.head().revision()))
                .orElseThrow(() -> Problem.of(new LotNotFound(lot)));
    }
}
