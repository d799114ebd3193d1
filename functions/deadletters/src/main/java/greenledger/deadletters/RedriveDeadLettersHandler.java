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
import greenledger.core.deadletter.DeadLetterQueues.Queue;
import greenledger.core.deadletter.DeadLetters;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// `POST /operations/dead-letters/redrive`: brings letters of one queue back to whoever could not
/// take them.
public final class RedriveDeadLettersHandler implements RequestStreamHandler {

    private static final int USUAL = 50;

    /// @param queue whose letters; not needed where `id` is given
    /// @param id only this one
    /// @param most how many at a time
    record Order(Optional<String> queue, Optional<String> id, Optional<Integer> most) {}

    /// A letter that could not be brought back, and why.
    record Kept(String id, String cause) {}

    /// @param left about how many the queue still holds, those that were kept included
    record Outcome(String queue, int redriven, List<Kept> kept, long left) {}

    private final DeadLetters letters;
    private final Desk desk;
    private final Redrive redrive;

    public RedriveDeadLettersHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    RedriveDeadLettersHandler(Backplane backplane) {
        this.letters = backplane.deadLetters();
        this.desk = new Desk(letters.queues());
        this.redrive = new Redrive(letters, new Autopsy(letters.failures(), letters.records()));
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(in, out, context, this::redrive);
    }

    private HttpResponse redrive(HttpRequest request) {
        request.caller().mustBe(Role.OPERATOR);
        Order order = request.body(Order.class);
        String name =
                order.id()
                        .map(id -> id.replaceFirst("\\..*", ""))
                        .or(order::queue)
                        .orElseThrow(
                                () -> Problem.invalid("/queue", "Say which queue, or which id."));
        Queue queue =
                desk.named(name)
                        .orElseThrow(() ->
                                Problem.invalid(
                                        order.id().isPresent() ? "/id" : "/queue",
                                        "There is no queue of this name; GET"
                                                + " /operations/dead-letters lists them."));
        return HttpResponse.json(200, redrive(queue, order));
    }

    private Outcome redrive(Queue queue, Order order) {
        int most = order.most().orElse(USUAL);
        if (most < 1 || most > Desk.MOST) {
            throw Problem.invalid("/most", "It is from 1 to " + Desk.MOST + ".");
        }
        Predicate<Letter> wanted = letter -> order.id().map(letter.id()::equals).orElse(true);
        List<Kept> kept = new ArrayList<>();
        List<Letter> brought = new ArrayList<>();
        desk.take(
                queue,
                order.id().isPresent() ? Desk.MOST : most,
                found -> {
                    List<Letter> back = new ArrayList<>(found);
                    for (Letter letter : found) {
                        if (wanted.test(letter)) {
                            Optional<String> cause = redrive.of(letter);
                            cause.ifPresent(why -> kept.add(new Kept(letter.id(), why)));
                            if (cause.isEmpty()) {
                                back.remove(letter);
                                brought.add(letter);
                            }
                        }
                    }
                    return back;
                });
        return new Outcome(queue.name(), brought.size(), kept, letters.queues().count(queue));
    }
}
