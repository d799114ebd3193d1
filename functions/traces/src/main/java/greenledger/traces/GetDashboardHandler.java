package greenledger.traces;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import greenledger.aws.AwsBackplane;
import greenledger.aws.HttpEdge;
import greenledger.aws.HttpRequest;
import greenledger.aws.HttpResponse;
import greenledger.core.Backplane;
import greenledger.core.Json;
import greenledger.core.ViewKey;
import greenledger.core.ViewRow.Index;
import greenledger.core.ViewStore;
import greenledger.core.ViewStore.Page;
import greenledger.domain.lot.LotEvent;
import greenledger.domain.view.LotCard;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/// `GET /dashboard`: all that a front end shows first, in one call.
public final class GetDashboardHandler implements RequestStreamHandler {

    private static final int NEWEST = 10;

    private final LiveView<LotCard, LotEvent> cards;
    private final ViewStore views;

    public GetDashboardHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    GetDashboardHandler(Backplane backplane) {
        this.cards = new LiveView<>(Views.CARDS, backplane);
        this.views = backplane.views();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(in, out, context, this::get);
    }

    private HttpResponse get(HttpRequest request) {
        ViewKey any = cards.get().key(request.caller().tenant(), "-");
        Page newest =
                views.query(
                        Index.ALL, any.prefix() + CardIndexes.EVERYTHING, Optional.empty(), NEWEST);
        List<JsonNode> recent =
                newest.rows().stream().map(row -> Json.read(row, JsonNode.class)).toList();
        return HttpResponse.json(200, Dashboard.of(views.totals(any), recent));
    }
}
