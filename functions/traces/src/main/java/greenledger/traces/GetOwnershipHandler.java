package greenledger.traces;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.HttpEdge;
import greenledger.aws.HttpRequest;
import greenledger.aws.HttpResponse;
import greenledger.aws.Problem;
import greenledger.caches.CachedBackplane;
import greenledger.core.Backplane;
import greenledger.core.StreamKey;
import greenledger.core.Streams;
import greenledger.core.ViewReader;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.lot.LotId;
import greenledger.domain.lot.LotRefusal.LotNotFound;
import greenledger.domain.view.OwnershipView;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// `GET /lots/{id}/ownership`: who owns a lot, and who did before.
public final class GetOwnershipHandler implements RequestStreamHandler {

    private final LiveView<OwnershipView, LotEvent> ownerships;
    private final ViewReader views;

    public GetOwnershipHandler() {
        this(CachedBackplane.fromEnvironment());
    }

    GetOwnershipHandler(Backplane backplane) {
        this.ownerships = new LiveView<>(Views.OWNERSHIPS, backplane);
        this.views = backplane.reader();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(in, out, context, this::get);
    }

    private HttpResponse get(HttpRequest request) {
        LotId lot = request.path("id", LotId::new);
        StreamKey stream = Streams.LOTS.stream(request.caller().tenant(), lot.value()).key();
        return views.find(
                        ownerships.get().key(stream),
                        request.consistencyToken(),
                        request.caller().party())
                .map(row ->
                        RowAnswer.of(
                                request,
                                Views.OWNERSHIPS.open(row).row().orElseThrow(),
                                row.head().revision()))
                .orElseThrow(() -> Problem.of(new LotNotFound(lot)));
    }
}
