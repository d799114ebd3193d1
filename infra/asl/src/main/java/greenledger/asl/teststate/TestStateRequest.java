package greenledger.asl.teststate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.engine.TaskOutcome;
import greenledger.asl.json.Json;
import java.util.Optional;

/// What a test of one state is told: the request of the service's API, read.
///
/// @param stateName empty when the definition is that of one state
/// @param retries how often its retriers have tried already
/// @param failedIterations how many iterations of a Map have failed
/// @param itemReaderData what an item reader would have read
public record TestStateRequest(
        JsonNode definition,
        Optional<String> stateName,
        JsonNode input,
        InspectionLevel level,
        ObjectNode variables,
        Optional<JsonNode> context,
        Optional<Mock> mock,
        int retries,
        Optional<Integer> failedIterations,
        Optional<String> itemReaderData) {

    /// How much of the data on its way is shown.
    public enum InspectionLevel {
        INFO,
        DEBUG,
        TRACE
    }

    /// What a service is said to answer.
    ///
    /// @param validated whether the answer must look like one of that service
    public record Mock(TaskOutcome outcome, boolean validated) {}

    /// The input of a request that gives none.
    static final ObjectNode NO_INPUT = Json.object();
}
