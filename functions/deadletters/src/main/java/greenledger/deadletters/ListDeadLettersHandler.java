package greenledger.deadletters;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.HttpEdge;
import greenledger.aws.HttpRequest;
import greenledger.aws.HttpResponse;
import greenledger.aws.Role;
import greenledger.aws.SideBySide;
import greenledger.core.Backplane;
import greenledger.core.deadletter.DeadLetterQueues;
import greenledger.core.deadletter.DeadLetterQueues.Queue;
import greenledger.core.deadletter.DeadLetters;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;

/// `GET /operations/dead-letters`: what nobody could take, the latest first, at most a hundred of a
/// queue.
public final class ListDeadLettersHandler implements RequestStreamHandler {

    private static final int MOST = 100;

    /// How full a queue is.
    record Held(String queue, long letters) {}

    record Listing(List<Held> queues, List<DeadLetter> items) {}

    private final DeadLetterQueues queues;
    private final Desk desk;
    private final Autopsy autopsy;

    public ListDeadLettersHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    ListDeadLettersHandler(Backplane backplane) {
        DeadLetters letters = backplane.deadLetters();
        this.queues = letters.queues();
        this.desk = new Desk(queues);
        this.autopsy = new Autopsy(letters.failures(), letters.records());
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(in, out, context, this::list);
    }

    private HttpResponse list(HttpRequest request) {
        request.caller().mustBe(Role.OPERATOR);
        List<Held> held =
                SideBySide.map(queues.all(), queue -> new Held(queue.name(), queues.count(queue)));
        List<DeadLetter> items =
                SideBySide.map(queues.all(), this::letters).stream()
                        .flatMap(List::stream)
                        .sorted(Comparator.comparing(DeadLetter::last).reversed())
                        .toList();
        return HttpResponse.json(200, new Listing(held, items));
    }

    private List<DeadLetter> letters(Queue queue) {
        return desk.look(queue, MOST).stream()
                .map(autopsy::of)
                .map(DeadLetter::withoutPayload)
                .toList();
    }
}
