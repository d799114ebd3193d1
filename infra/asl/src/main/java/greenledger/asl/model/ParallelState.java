package greenledger.asl.model;

import greenledger.asl.dataflow.Dataflow;
import java.util.List;
import java.util.Optional;

/// Runs its branches side by side, all on the same input.
///
/// @param next empty at an end of the graph
public record ParallelState(
        String name,
        QueryLanguage language,
        Dataflow flow,
        List<Graph> branches,
        List<Retrier> retriers,
        List<Catcher> catchers,
        Optional<String> next)
        implements State.Working {

    public ParallelState {
        branches = List.copyOf(branches);
        retriers = List.copyOf(retriers);
        catchers = List.copyOf(catchers);
    }
}
