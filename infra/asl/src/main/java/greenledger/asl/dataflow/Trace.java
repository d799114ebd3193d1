package greenledger.asl.dataflow;

import com.fasterxml.jackson.databind.JsonNode;

/// Whoever looks at the data on its way through a state.
@FunctionalInterface
public interface Trace {

    /// Nobody looks.
    Trace NONE = (_, _) -> {};

    void saw(Stage stage, JsonNode value);
}
