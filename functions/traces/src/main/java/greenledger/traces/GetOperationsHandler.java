package greenledger.traces;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.HttpEdge;
import greenledger.aws.HttpRequest;
import greenledger.aws.HttpResponse;
import greenledger.aws.Role;
import greenledger.core.Backplane;
import greenledger.core.Parked;
import greenledger.core.Parking;
import greenledger.core.Registry;
import greenledger.core.Registry.Note;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/// `GET /operations`: how the views stand, for whoever runs the system.
public final class GetOperationsHandler implements RequestStreamHandler {

    private static final int MOST_PARKED = 100;

    /// @param reconciliation the last run, if there was one
    /// @param parked the streams that wait, the latest first, at most a hundred
    record Operations(
            Optional<Reconciliation> reconciliation,
            List<Parked> parked,
            List<RebuiltView> views) {}

    private final Registry registry;
    private final Parking parking;
    private final Rebuild rebuild;

    public GetOperationsHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    GetOperationsHandler(Backplane backplane) {
        this.registry = backplane.registry();
        this.parking = backplane.parking();
        this.rebuild = new Rebuild(backplane);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(in, out, context, this::get);
    }

    private HttpResponse get(HttpRequest request) {
        request.caller().mustBe(Role.OPERATOR);
        return HttpResponse.json(
                200,
                new Operations(
                        registry.find(Reconciliation.NOTE, Reconciliation.class).map(Note::value),
                        parking.parked(MOST_PARKED),
                        Views.ALL.stream().map(rebuild::show).toList()));
    }
}
