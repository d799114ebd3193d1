package greenledger.deadletters;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.HttpEdge;
import greenledger.aws.HttpRequest;
import greenledger.aws.HttpResponse;
import greenledger.aws.Problem;
import greenledger.aws.Role;
import greenledger.core.Backplane;
import greenledger.core.deadletter.DeadLetters;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// `GET /operations/dead-letters/{id}`: one of them, with what could not be taken.
public final class GetDeadLetterHandler implements RequestStreamHandler {

    private final Desk desk;
    private final Autopsy autopsy;

    public GetDeadLetterHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    GetDeadLetterHandler(Backplane backplane) {
        DeadLetters letters = backplane.deadLetters();
        this.desk = new Desk(letters.queues());
        this.autopsy = new Autopsy(letters.failures(), letters.records());
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(in, out, context, this::get);
    }

    private HttpResponse get(HttpRequest request) {
        request.caller().mustBe(Role.OPERATOR);
        String id = request.path("id", text -> text);
        return desk.find(id)
                .map(autopsy::of)
                .map(letter -> HttpResponse.json(200, letter))
                .orElseThrow(() -> unknown(id));
    }

    private static Problem unknown(String id) {
        return new Problem(
                404,
                "dead-letter-not-found",
                "There is no dead letter "
                        + id
                        + ". It may have been redriven, or have just been looked at by somebody"
                        + " else: list them again.");
    }
}
