package greenledger.asl.engine;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.dataflow.NumberField;
import greenledger.asl.dataflow.Stage;
import greenledger.asl.dataflow.Trace;
import greenledger.asl.expression.Scope;
import greenledger.asl.json.Json;
import greenledger.asl.model.Distribution;
import greenledger.asl.model.MapState;
import greenledger.asl.model.State;
import java.util.List;
import java.util.Optional;

/// A Parallel or a Map that is not run: its fields are worked out, its outcome is given.
final class MockedWork implements Work {

    private final Kernel kernel;
    private final Visit visit;
    private final State.Working state;
    private final MockedBranches branches;

    MockedWork(Kernel kernel, Visit visit, State.Working state, MockedBranches branches) {
        this.kernel = kernel;
        this.visit = visit;
        this.state = state;
        this.branches = branches;
    }

    @Override
    public void begin() {
        if (state instanceof MapState map && exceedsTolerance(map)) {
            visit.failed(Tolerance.exceeded());
            return;
        }
        if (!(state instanceof MapState)) {
            state.flow().arguments(visit.scope(), Trace.NONE);
        }
        switch (branches.outcome()) {
            case TaskOutcome.Succeeded(var result) -> visit.done(result);
            case TaskOutcome.Failed(var error, var cause) -> visit.failed(Failure.of(error, cause));
            case TaskOutcome.Submitted _ ->
                    throw new IllegalArgumentException("Branches are not submitted");
        }
    }

    @Override
    public void cancel() {}

    private boolean exceedsTolerance(MapState map) {
        MapItems mapItems = new MapItems(kernel, visit, map);
        boolean reads = map.distribution().flatMap(Distribution::reader).isPresent();
        List<JsonNode> items = reads ? branches.items() : mapItems.find();
        Scope scope = visit.scope().withInput(map.flow().input(visit.scope(), Trace.NONE));
        trace(map, mapItems.selectAll(items), scope);
        saw(Stage.MAX_CONCURRENCY, Optional.of(map.maxConcurrency()), scope, true);
        if (map.distribution().isEmpty()) {
            return false;
        }
        saw(
                Stage.TOLERATED_FAILURE_COUNT,
                map.distribution().get().toleratedFailureCount(),
                scope,
                true);
        saw(
                Stage.TOLERATED_FAILURE_PERCENTAGE,
                map.distribution().get().toleratedFailurePercentage(),
                scope,
                false);
        Tolerance tolerance = Tolerance.of(map.distribution().get(), scope);
        return tolerance.isSet()
                && !tolerance.allows(branches.failedIterations().orElse(0), items.size());
    }

    private void trace(MapState map, List<JsonNode> selected, Scope scope) {
        if (map.itemSelector().isPresent()) {
            kernel.trace().saw(Stage.AFTER_ITEM_SELECTOR, Json.array().addAll(selected));
        }
        map.distribution()
                .flatMap(Distribution::batcher)
                .map(batcher -> Batches.of(batcher, scope).of(selected))
                .ifPresent(batches ->
                        kernel.trace().saw(Stage.AFTER_ITEM_BATCHER, Json.array().addAll(batches)));
    }

    private void saw(Stage stage, Optional<NumberField> field, Scope scope, boolean whole) {
        field.ifPresent(number ->
                kernel.trace()
                        .saw(
                                stage,
                                whole
                                        ? Json.number(number.whole(scope))
                                        : Json.number(number.value(scope))));
    }
}
