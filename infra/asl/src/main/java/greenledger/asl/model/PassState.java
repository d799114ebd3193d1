package greenledger.asl.model;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.dataflow.Dataflow;
import java.util.Optional;

/// Passes its input on, transformed or replaced.
///
/// @param next empty at an end of the graph
public record PassState(
        String name,
        QueryLanguage language,
        Dataflow flow,
        Optional<JsonNode> result,
        Optional<String> next)
        implements State {}
