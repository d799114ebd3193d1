package greenledger.asl.model;

import greenledger.asl.dataflow.Dataflow;
import java.util.List;

/// Where an execution goes when work has failed for good.
public record Catcher(List<String> errors, Dataflow flow, String next) {

    public Catcher {
        errors = List.copyOf(errors);
    }
}
