package greenledger.asl.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import greenledger.asl.expression.EvaluationException;
import greenledger.asl.history.Details;
import greenledger.asl.history.EventType;
import greenledger.asl.json.Json;
import greenledger.asl.model.MapState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Runs an inline Map, so many iterations at a time; the first that fails ends them all.
final class MapWork implements Work {

    /// The service runs no more iterations of an inline Map at once.
    private static final int MOST_AT_ONCE = 40;

    private final Kernel kernel;
    private final Visit visit;
    private final MapState state;
    private final MapItems mapItems;
    private final Map<Integer, Flow> running = new TreeMap<>();
    private final Map<Integer, JsonNode> results = new TreeMap<>();
    private List<JsonNode> items = List.of();
    private int atOnce;
    private int next;
    private long lastEvent;

    MapWork(Kernel kernel, Visit visit, MapState state) {
        this.kernel = kernel;
        this.visit = visit;
        this.state = state;
        this.mapItems = new MapItems(kernel, visit, state);
    }

    @Override
    public void begin() {
        items = mapItems.find();
        long limit = state.maxConcurrency().whole(mapItems.onInput());
        atOnce = limit == 0 ? MOST_AT_ONCE : (int) Math.min(limit, MOST_AT_ONCE);
        lastEvent =
                visit.flow()
                        .record(
                                EventType.MAP_STATE_STARTED,
                                Details.none().with("length", items.size()));
        startMore();
    }

    @Override
    public void cancel() {
        running.forEach((index, iteration) -> {
            iteration.cancel();
            iteration.record(EventType.MAP_ITERATION_ABORTED, details(index));
        });
        running.clear();
    }

    @Override
    public boolean redrive() {
        running.values().forEach(Flow::redrive);
        next = 0;
        startMore();
        return true;
    }

    private void startMore() {
        while (next < items.size() && running.size() < atOnce) {
            int index = next;
            next++;
            if (!results.containsKey(index) && !running.containsKey(index)) {
                start(index);
            }
        }
        if (results.size() == items.size()) {
            succeed();
        }
    }

    private void start(int index) {
        JsonNode item = items.get(index);
        ContextObject context = visit.flow().context().withItem(index, Optional.empty(), item);
        Flow iteration =
                new Flow(
                        kernel,
                        state.processor(),
                        visit.flow().history(),
                        context,
                        visit.flow().variables(),
                        lastEvent,
                        new Iteration(index));
        running.put(index, iteration);
        iteration.record(EventType.MAP_ITERATION_STARTED, details(index));
        try {
            iteration.start(mapItems.select(context, item));
        } catch (EvaluationException e) {
            iteration.fail(visit.evaluationFailed(iteration, e));
        }
    }

    private Details details(int index) {
        return Details.of("name", state.name()).with("index", index);
    }

    private void succeed() {
        visit.flow().continueAfter(lastEvent);
        visit.flow().record(EventType.MAP_STATE_SUCCEEDED, Details.none());
        ArrayNode all = Json.array().addAll(results.values());
        visit.done(all);
    }

    private final class Iteration implements Work.Listener {

        private final int index;

        private Iteration(int index) {
            this.index = index;
        }

        @Override
        public void done(JsonNode result) {
            end(EventType.MAP_ITERATION_SUCCEEDED);
            results.put(index, result);
            startMore();
        }

        @Override
        public void failed(Failure failure) {
            end(EventType.MAP_ITERATION_FAILED);
            cancel();
            visit.flow().continueAfter(lastEvent);
            visit.failed(failure);
        }

        private void end(EventType type) {
            Flow iteration = running.remove(index);
            if (iteration != null) {
                lastEvent = iteration.record(type, details(index));
            }
        }
    }
}
