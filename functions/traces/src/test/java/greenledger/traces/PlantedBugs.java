package greenledger.traces;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.Attempts;
import greenledger.aws.StreamEdge;
import greenledger.core.Arrival;
import greenledger.core.Backplane;
import greenledger.core.Commit;
import greenledger.core.Projection;
import greenledger.core.Projection.Folded;
import greenledger.core.StoredEvent;
import greenledger.core.UnreadableEvent;
import greenledger.core.ViewKey;
import greenledger.core.ViewRow;
import greenledger.core.ViewStore;
import greenledger.core.ViewStore.Consistency;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/// Projectors as they are often written, each with one bug. The proof has to find every one.
final class PlantedBugs {

    private PlantedBugs() {}

    static Map<String, RequestStreamHandler> all(Backplane backplane) {
        ViewStore views = backplane.views();
        return new TreeMap<>(
                Map.of(
                        "gate < instead of =",
                        inOrder(backplane, commit -> gate(views, commit)),
                        "gap ignored",
                        inOrder(backplane, commit -> onlyTheNext(views, commit)),
                        "first bad record drops the batch",
                        (in, out, context) ->
                                dropping(
                                        new Follower(backplane),
                                        in,
                                        out,
                                        Attempts.of(context, backplane.failures())),
                        "offset before effect",
                        (in, out, context) -> {
                            new ProjectFactsHandler(backplane)
                                    .handleRequest(in, new ByteArrayOutputStream(), context);
                            out.write(
                                    "{\"batchItemFailures\":[]}".getBytes(StandardCharsets.UTF_8));
                        }));
    }

    private interface Taker {
        void take(Commit commit);
    }

    private static RequestStreamHandler inOrder(Backplane backplane, Taker taker) {
        return (in, out, context) ->
                StreamEdge.inOrder(
                        in, out, Attempts.of(context, backplane.failures()), taker::take);
    }

    /// Whatever is newer is folded in, whether or not something lies between.
    private static void gate(ViewStore views, Commit commit) {
        for (Projection<?, ?> view : Views.ALL) {
            if (view.follows(commit.stream())) {
                gate(views, view, commit);
            }
        }
    }

    private static <R, E> void gate(ViewStore views, Projection<R, E> view, Commit commit) {
        ViewKey key = view.key(commit.stream());
        Optional<ViewRow> stored = views.find(key, Consistency.STRONG);
        if (stored.map(row -> row.head().revision()).orElse(0L) < commit.revision()) {
            Optional<R> row = stored.flatMap(each -> view.open(each).row());
            try {
                for (StoredEvent event : commit.events()) {
                    row = Optional.of(view.view().evolve(row, view.category().read(event)));
                }
            } catch (UnreadableEvent | IllegalStateException _) {
                return;
            }
            views.replace(key, stored, view.close(key, new Folded<>(row, commit.head())));
        }
    }

    /// What is not the next is passed over.
    private static void onlyTheNext(ViewStore views, Commit commit) {
        for (Projection<?, ?> view : Views.ALL) {
            if (view.follows(commit.stream())) {
                onlyTheNext(views, view, commit);
            }
        }
    }

    private static <R, E> void onlyTheNext(ViewStore views, Projection<R, E> view, Commit commit) {
        ViewKey key = view.key(commit.stream());
        Optional<ViewRow> stored = views.find(key, Consistency.STRONG);
        Folded<R> row = stored.map(view::open).orElseGet(Folded::blank);
        if (row.head().revision() + 1 == commit.revision()) {
            try {
                views.replace(key, stored, view.close(key, view.fold(row, commit)));
            } catch (UnreadableEvent _) {
                // The stream waits.
            }
        }
    }

    /// Once a stream is stuck, nothing after it in the batch is looked at.
    private static void dropping(
            Follower follower, InputStream in, OutputStream out, Attempts attempts)
            throws IOException {
        AtomicBoolean dropped = new AtomicBoolean();
        StreamEdge.inOrder(
                in,
                out,
                attempts,
                commit -> {
                    if (!dropped.get()) {
                        Arrival one =
                                new Arrival(
                                        commit.stream(),
                                        commit.revision(),
                                        new TreeMap<>(Map.of(commit.revision(), commit)));
                        dropped.set(!follower.follow(one, follower.views()));
                    }
                });
    }
}
