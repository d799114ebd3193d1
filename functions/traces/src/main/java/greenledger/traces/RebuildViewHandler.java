package greenledger.traces;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import greenledger.aws.AwsBackplane;
import greenledger.aws.HttpEdge;
import greenledger.aws.HttpRequest;
import greenledger.aws.HttpResponse;
import greenledger.aws.Problem;
import greenledger.aws.Role;
import greenledger.core.Backplane;
import greenledger.core.Projection;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/// `POST /operations/views/{view}`: one step of building a view anew, of putting it live, or of
/// giving a version up.
public final class RebuildViewHandler implements RequestStreamHandler {

    private static final int USUAL_SEGMENTS = 4;
    private static final int USUAL_COMMITS = 500;

    /// @param action `start`, `build`, `cutOver`, `rollBack` or `retire`
    /// @param segments how many, to `start` with
    /// @param most how many commits to `build` at a time
    /// @param cursor where to go on to `retire`
    record Step(
            String action,
            Optional<Integer> version,
            Optional<Integer> segment,
            Optional<Integer> segments,
            Optional<Integer> most,
            Optional<String> cursor) {}

    record Retired(String view, int version, Optional<String> cursor) {}

    private final Rebuild rebuild;
    private final CutOver cutOver;

    public RebuildViewHandler() {
        this(AwsBackplane.fromEnvironment());
    }

    RebuildViewHandler(Backplane backplane) {
        this.rebuild = new Rebuild(backplane);
        this.cutOver = new CutOver(backplane);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        HttpEdge.serve(in, out, context, this::step);
    }

    private HttpResponse step(HttpRequest request) {
        request.caller().mustBe(Role.OPERATOR);
        Projection<?, ?> view =
                Views.named(request.path("view", name -> name))
                        .orElseThrow(() ->
                                new Problem(404, "not-found", "There is no view of this name."));
        Step step = request.body(Step.class);
        return HttpResponse.json(200, answer(view, step));
    }

    private Object answer(Projection<?, ?> view, Step step) {
        return switch (step.action()) {
            case "start" ->
                    rebuild.start(
                            view, within("segments", step.segments().orElse(USUAL_SEGMENTS), 64));
            case "build" ->
                    rebuild.build(
                            view,
                            version(step),
                            step.segment()
                                    .orElseThrow(() ->
                                            Problem.invalid("/segment", "Say which segment.")),
                            within("most", step.most().orElse(USUAL_COMMITS), 5000));
            case "cutOver" -> {
                cutOver.to(view, version(step));
                yield rebuild.show(view);
            }
            case "rollBack" -> {
                cutOver.back(view);
                yield rebuild.show(view);
            }
            case "retire" ->
                    new Retired(
                            view.name(),
                            version(step),
                            cutOver.retire(view, version(step), step.cursor()));
            default ->
                    throw Problem.invalid(
                            "/action",
                            "An action is one of start, build, cutOver, rollBack and retire.");
        };
    }

    private static int version(Step step) {
        return step.version().orElseThrow(() -> Problem.invalid("/version", "Say which version."));
    }

    private static int within(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw Problem.invalid("/" + name, "It is from 1 to " + most + ".");
        }
        return value;
    }
}
