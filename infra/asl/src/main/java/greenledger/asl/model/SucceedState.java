package greenledger.asl.model;

import greenledger.asl.dataflow.Dataflow;

/// Ends its graph well.
public record SucceedState(String name, QueryLanguage language, Dataflow flow) implements State {}
