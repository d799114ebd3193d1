package greenledger.asl.engine;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.expression.Scope;
import greenledger.asl.history.Details;
import greenledger.asl.history.EventType;
import greenledger.asl.model.Distribution;
import greenledger.asl.model.ItemReader;
import greenledger.asl.model.MapState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Runs a distributed Map: child executions, some of which may fail.
final class DistributedMapWork implements Work {

    /// The service runs no more child executions at once.
    private static final int MOST_AT_ONCE = 10_000;

    private final Kernel kernel;
    private final Visit visit;
    private final MapState state;
    private final Distribution distribution;
    private final MapItems mapItems;
    private final ChildExecutions children;
    private final Map<Integer, Flow> running = new TreeMap<>();
    private final Map<Integer, JsonNode> results = new TreeMap<>();
    private final Map<Integer, Failure> failures = new TreeMap<>();
    private Optional<ServiceCall> call = Optional.empty();
    private Tolerance tolerance = new Tolerance(Optional.empty(), Optional.empty());
    private List<JsonNode> inputs = List.of();
    private String runArn = "";
    private int atOnce;
    private int next;

    DistributedMapWork(Kernel kernel, Visit visit, MapState state, Distribution distribution) {
        this.kernel = kernel;
        this.visit = visit;
        this.state = state;
        this.distribution = distribution;
        this.mapItems = new MapItems(kernel, visit, state);
        this.children =
                ChildExecutions.of(
                        kernel, state.processor(), distribution.label().orElse(state.name()));
    }

    @Override
    public void begin() {
        Optional<ItemReader> reader = distribution.reader();
        List<JsonNode> found = reader.isPresent() ? List.of() : mapItems.find();
        Scope scope = mapItems.onInput();
        record(EventType.MAP_STATE_STARTED, Details.none().with("length", found.size()));
        tolerance = Tolerance.of(distribution, scope);
        long limit = state.maxConcurrency().whole(scope);
        atOnce = limit == 0 ? MOST_AT_ONCE : (int) Math.min(limit, MOST_AT_ONCE);
        runArn = children.newRunArn();
        record(EventType.MAP_RUN_STARTED, Details.of("mapRunArn", runArn));
        if (reader.isPresent()) {
            ItemReading reading = new ItemReading(kernel, visit, state.name(), reader.get());
            call = Optional.of(reading.start(scope, this::run, this::fail));
        } else {
            run(found);
        }
    }

    @Override
    public void cancel() {
        call.ifPresent(ServiceCall::abandon);
        running.values().forEach(Flow::cancel);
        running.clear();
    }

    @Override
    public boolean redrive() {
        if (inputs.isEmpty()) {
            return false;
        }
        record(EventType.MAP_RUN_REDRIVEN, Details.of("mapRunArn", runArn).with("redriveCount", 1));
        running.values().forEach(Flow::redrive);
        failures.clear();
        next = 0;
        startMore();
        return true;
    }

    private void run(List<JsonNode> items) {
        List<JsonNode> selected = mapItems.selectAll(items);
        inputs =
                distribution
                        .batcher()
                        .map(batcher -> Batches.of(batcher, mapItems.onInput()).of(selected))
                        .orElse(selected);
        startMore();
    }

    private void startMore() {
        while (next < inputs.size() && running.size() < atOnce) {
            int index = next;
            next++;
            if (!results.containsKey(index) && !running.containsKey(index)) {
                running.put(index, children.start(inputs.get(index), new Child(index)));
            }
        }
        if (results.size() + failures.size() == inputs.size()) {
            succeed();
        }
    }

    private void succeed() {
        Runnable end =
                () -> {
                    record(EventType.MAP_RUN_SUCCEEDED, Details.none());
                    record(EventType.MAP_STATE_SUCCEEDED, Details.none());
                };
        MapResults all = new MapResults(runArn, inputs, results, failures);
        if (distribution.writer().isEmpty()) {
            end.run();
            visit.done(all.outputs());
            return;
        }
        ResultExport export =
                new ResultExport(kernel, visit, state.name(), distribution.writer().get(), all);
        call =
                export.start(
                        mapItems.onInput(),
                        result -> {
                            end.run();
                            visit.done(result);
                        },
                        this::fail);
    }

    private void fail(Failure failure) {
        cancel();
        record(
                EventType.MAP_RUN_FAILED,
                Details.none().with("error", failure.error()).with("cause", failure.cause()));
        visit.failed(failure);
    }

    private void record(EventType type, Details details) {
        visit.flow().record(type, details);
    }

    private final class Child implements Work.Listener {

        private final int index;

        private Child(int index) {
            this.index = index;
        }

        @Override
        public void done(JsonNode result) {
            running.remove(index);
            results.put(index, result);
            startMore();
        }

        @Override
        public void failed(Failure failure) {
            running.remove(index);
            failures.put(index, failure);
            if (tolerance.allows(failures.size(), inputs.size())) {
                startMore();
            } else {
                fail(Tolerance.exceeded());
            }
        }
    }
}
