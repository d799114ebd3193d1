package greenledger.traces;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.HttpEdge;
import greenledger.aws.HttpRequest;
import greenledger.aws.HttpResponse;
import greenledger.core.Backplane;
import greenledger.domain.party.PartyId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// `GET /farmers/{id}/lots`: the lots that a farmer grew, newest first.
public final class ListFarmerLotsHandler implements RequestStreamHandler {

    private final Search search;

    public ListFarmerLotsHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    ListFarmerLotsHandler(Backplane backplane) {
        this.search = Search.on(backplane);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(in, out, context, this::list);
    }

    private HttpResponse list(HttpRequest request) {
        PartyId farmer = request.path("id", PartyId::new);
        return search.page(LotQuery.ofFarmer(farmer, request), request.caller().tenant()).answer();
    }
}
