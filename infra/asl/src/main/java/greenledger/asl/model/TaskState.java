package greenledger.asl.model;

import greenledger.asl.dataflow.Dataflow;
import greenledger.asl.dataflow.NumberField;
import greenledger.asl.expression.Template;
import java.util.List;
import java.util.Optional;

/// Has work done by a service.
///
/// @param next empty at an end of the graph
public record TaskState(
        String name,
        QueryLanguage language,
        Dataflow flow,
        Resource resource,
        Optional<NumberField> timeout,
        Optional<NumberField> heartbeat,
        Optional<Template> credentials,
        List<Retrier> retriers,
        List<Catcher> catchers,
        Optional<String> next)
        implements State.Working {

    public TaskState {
        retriers = List.copyOf(retriers);
        catchers = List.copyOf(catchers);
    }
}
