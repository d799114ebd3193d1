package greenledger.asl.engine;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.history.Details;
import greenledger.asl.history.EventType;
import greenledger.asl.history.History;
import greenledger.asl.model.Graph;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One line of control through a graph: a whole execution, a branch, or one item of a Map.
final class Flow {

    private final Kernel kernel;
    private final Graph graph;
    private final History history;
    private final ContextObject context;
    private final Map<String, JsonNode> variables;
    private final Work.Listener listener;
    private long previousEvent;
    private Optional<Visit> visit = Optional.empty();
    private boolean over;

    /// @param variables what the states around have assigned: seen here, not changed from here
    Flow(
            Kernel kernel,
            Graph graph,
            History history,
            ContextObject context,
            Map<String, JsonNode> variables,
            long previousEvent,
            Work.Listener listener) {
        this.kernel = kernel;
        this.graph = graph;
        this.history = history;
        this.context = context;
        this.variables = new TreeMap<>(variables);
        this.previousEvent = previousEvent;
        this.listener = listener;
    }

    void start(JsonNode input) {
        go(graph.startAt(), input);
    }

    /// Enters a state, in turn with what other branches do.
    void go(String state, JsonNode input) {
        kernel.enqueue(() -> {
            if (!over) {
                Visit next = new Visit(kernel, this, graph.state(state), input);
                visit = Optional.of(next);
                next.enter();
            }
        });
    }

    void succeed(JsonNode output) {
        over = true;
        listener.done(output);
    }

    void fail(Failure failure) {
        over = true;
        listener.failed(failure);
    }

    /// Stops where it is; a state that was at work is recorded as aborted.
    void cancel() {
        if (!over) {
            over = true;
            visit.ifPresent(Visit::abort);
        }
    }

    /// Takes up again the state that it stopped at; a flow that succeeded is left alone.
    void redrive() {
        over = false;
        visit.ifPresent(Visit::redrive);
    }

    /// The state that the flow failed in never exited: recorded when the failure is handled.
    void recordAborted() {
        visit.ifPresent(Visit::recordAborted);
    }

    long record(EventType type, Details details) {
        previousEvent = history.add(previousEvent, kernel.now(), type, details);
        return previousEvent;
    }

    boolean isFull() {
        return history.isFull();
    }

    long previousEvent() {
        return previousEvent;
    }

    void continueAfter(long event) {
        previousEvent = event;
    }

    History history() {
        return history;
    }

    ContextObject context() {
        return context;
    }

    Map<String, JsonNode> variables() {
        return variables;
    }
}
