package greenledger.asl.model;

import greenledger.asl.dataflow.Dataflow;
import greenledger.asl.expression.Template;
import java.util.Optional;

/// Ends its graph with an error.
public record FailState(
        String name,
        QueryLanguage language,
        Dataflow flow,
        Optional<Template> error,
        Optional<Template> cause)
        implements State {}
