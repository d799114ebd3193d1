package greenledger.asl.model;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.dataflow.Dataflow;
import java.util.Optional;

/// Where a distributed Map writes what its child executions yield.
///
/// @param resource empty when the results are only transformed, not exported
/// @param config `WriterConfig`: how the results are written
public record ResultWriter(Optional<Resource> resource, Dataflow flow, JsonNode config) {}
