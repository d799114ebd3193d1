package greenledger.notices;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.Caller;
import greenledger.aws.Cursor;
import greenledger.aws.HttpEdge;
import greenledger.aws.HttpRequest;
import greenledger.aws.HttpResponse;
import greenledger.core.Backplane;
import greenledger.core.Inbox;
import greenledger.core.Inbox.Letter;
import greenledger.core.Inbox.Page;
import greenledger.core.Inbox.Position;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/// `GET /inbox`: what the caller has heard, newest first.
public final class ListInboxHandler implements RequestStreamHandler {

    private static final int USUAL_LIMIT = 25;
    private static final int MOST = 100;

    private record Answer(List<Letter> items, Optional<String> next) {}

    private final Inbox inbox;

    public ListInboxHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    ListInboxHandler(Backplane backplane) {
        this.inbox = backplane.post().inbox();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(in, out, context, this::list);
    }

    private HttpResponse list(HttpRequest request) {
        Caller caller = request.caller();
        int limit = request.query("limit", ListInboxHandler::limit).orElse(USUAL_LIMIT);
        Optional<Position> after = request.query("cursor", ListInboxHandler::position);
        Page page = inbox.page(caller.tenant(), caller.party(), after, limit);
        return HttpResponse.json(
                200,
                new Answer(
                        page.letters(),
                        page.next().map(end -> new Cursor(end.value()).toString())));
    }

    private static Position position(String cursor) {
        return new Position(Cursor.parse(cursor).position());
    }

    private static Integer limit(String text) {
        if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > MOST) {
            throw new IllegalArgumentException(
                    "A page has 1 to " + MOST + " items, not " + text + ".");
        }
        return Integer.valueOf(text);
    }
}
