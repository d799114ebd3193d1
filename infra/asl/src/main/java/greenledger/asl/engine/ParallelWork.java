package greenledger.asl.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import greenledger.asl.history.Details;
import greenledger.asl.history.EventType;
import greenledger.asl.json.Json;
import greenledger.asl.model.Graph;
import greenledger.asl.model.ParallelState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Runs branches side by side; the first that fails ends them all.
final class ParallelWork implements Work {

    private final Kernel kernel;
    private final Visit visit;
    private final ParallelState state;
    private final List<Flow> branches = new ArrayList<>();
    private final Map<Integer, JsonNode> results = new TreeMap<>();

    ParallelWork(Kernel kernel, Visit visit, ParallelState state) {
        this.kernel = kernel;
        this.visit = visit;
        this.state = state;
    }

    @Override
    public void begin() {
        JsonNode input = state.flow().arguments(visit.scope(), kernel.trace());
        Flow flow = visit.flow();
        long started = flow.record(EventType.PARALLEL_STATE_STARTED, Details.none());
        for (Graph graph : state.branches()) {
            int index = branches.size();
            Flow branch =
                    new Flow(
                            kernel,
                            graph,
                            flow.history(),
                            flow.context(),
                            flow.variables(),
                            started,
                            new Branch(index));
            branches.add(branch);
            branch.start(input);
        }
    }

    @Override
    public void cancel() {
        branches.forEach(Flow::cancel);
    }

    @Override
    public boolean redrive() {
        for (int i = 0; i < branches.size(); i++) {
            if (!results.containsKey(i)) {
                branches.get(i).redrive();
            }
        }
        return true;
    }

    private final class Branch implements Work.Listener {

        private final int index;

        private Branch(int index) {
            this.index = index;
        }

        @Override
        public void done(JsonNode result) {
            results.put(index, result);
            if (results.size() == branches.size()) {
                visit.flow().continueAfter(branches.get(index).previousEvent());
                visit.flow().record(EventType.PARALLEL_STATE_SUCCEEDED, Details.none());
                ArrayNode all = Json.array().addAll(results.values());
                visit.done(all);
            }
        }

        @Override
        public void failed(Failure failure) {
            Flow failed = branches.get(index);
            cancel();
            if (visit.handles(failure)) {
                failed.recordAborted();
            }
            visit.flow().continueAfter(failed.previousEvent());
            visit.failed(failure);
        }
    }
}
