package greenledger.asl.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.json.Json;
import java.util.List;
import java.util.Map;

/// What the child executions of one run of a distributed Map have yielded, by the child's number.
record MapResults(
        String runArn,
        List<JsonNode> inputs,
        Map<Integer, JsonNode> results,
        Map<Integer, Failure> failures) {

    /// The outputs of those that succeeded.
    ArrayNode outputs() {
        return Json.array().addAll(results.values());
    }

    /// The outputs, with those that are arrays laid end to end.
    ArrayNode flattened() {
        ArrayNode all = Json.array();
        results.values()
                .forEach(result -> {
                    if (result instanceof ArrayNode array) {
                        all.addAll(array);
                    } else {
                        all.add(result);
                    }
                });
        return all;
    }

    /// Each child that succeeded, described.
    ArrayNode succeeded() {
        ArrayNode all = Json.array();
        results.forEach((index, result) ->
                all.add(describe(index, "SUCCEEDED").put("Output", Json.write(result))));
        return all;
    }

    /// Each child that failed, described.
    ArrayNode failed() {
        ArrayNode all = Json.array();
        failures.forEach((index, failure) -> {
            ObjectNode child = describe(index, "FAILED");
            failure.error().ifPresent(error -> child.put("Error", error));
            failure.cause().ifPresent(cause -> child.put("Cause", cause));
            all.add(child);
        });
        return all;
    }

    private ObjectNode describe(int index, String status) {
        return Json.object()
                .put("Input", Json.write(inputs.get(index)))
                .put("Name", runArn + ":" + index)
                .put("Status", status);
    }
}
