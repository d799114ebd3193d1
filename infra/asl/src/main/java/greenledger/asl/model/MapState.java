package greenledger.asl.model;

import greenledger.asl.dataflow.Dataflow;
import greenledger.asl.dataflow.NumberField;
import greenledger.asl.expression.Template;
import java.util.List;
import java.util.Optional;

/// Does the same with each item of a collection.
///
/// @param items where the items are, unless they are the input or are read by `distribution`
/// @param distribution empty for an inline Map
/// @param next empty at an end of the graph
public record MapState(
        String name,
        QueryLanguage language,
        Dataflow flow,
        Optional<Template> items,
        Optional<Template> itemSelector,
        NumberField maxConcurrency,
        Graph processor,
        Optional<Distribution> distribution,
        List<Retrier> retriers,
        List<Catcher> catchers,
        Optional<String> next)
        implements State.Working {

    public MapState {
        retriers = List.copyOf(retriers);
        catchers = List.copyOf(catchers);
    }
}
