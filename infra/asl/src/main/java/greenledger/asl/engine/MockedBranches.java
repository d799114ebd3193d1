package greenledger.asl.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/// What the branches of a Parallel, or the iterations of a Map, are said to have come to.
///
/// @param items what an item reader would have read
/// @param failedIterations how many iterations of a distributed Map failed, if that is said
public record MockedBranches(
        TaskOutcome outcome, List<JsonNode> items, Optional<Integer> failedIterations) {

    public MockedBranches {
        items = List.copyOf(items);
    }
}
