package greenledger.asl.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.dataflow.Trace;
import greenledger.asl.json.Json;
import java.util.Map;
import java.util.Optional;

/// What a test of one state sets, in place of what an execution would have come to.
///
/// @param context the parts of the context object that are given
/// @param retries how often each retrier has tried already
/// @param branches what a Parallel or a Map comes to, instead of being run
public record Rehearsal(
        Trace trace,
        ObjectNode context,
        Map<String, JsonNode> variables,
        int retries,
        Optional<MockedBranches> branches) {

    /// Nothing is set: a real execution.
    public static final Rehearsal NONE =
            new Rehearsal(Trace.NONE, Json.object(), Map.of(), 0, Optional.empty());

    public Rehearsal {
        variables = Map.copyOf(variables);
    }
}
