package greenledger.asl.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.expression.Scope;
import greenledger.asl.json.Json;
import greenledger.asl.model.ItemBatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts the items of a distributed Map together, as many as fit into the input of one child.
record Batches(Optional<JsonNode> common, long maxItems, long maxBytes) {

    static Batches of(ItemBatcher batcher, Scope scope) {
        return new Batches(
                batcher.batchInput().map(template -> template.evaluate(scope)),
                limit(batcher.maxItems().map(number -> number.whole(scope)), Long.MAX_VALUE),
                limit(batcher.maxBytes().map(number -> number.whole(scope)), Limits.PAYLOAD));
    }

    List<JsonNode> of(List<JsonNode> items) {
        List<JsonNode> batches = new ArrayList<>();
        ObjectNode batch = empty();
        for (JsonNode item : items) {
            ArrayNode taken = (ArrayNode) batch.get("Items");
            boolean fits =
                    taken.size() < maxItems && Json.size(batch) + Json.size(item) + 1 <= maxBytes;
            if (!taken.isEmpty() && !fits) {
                batches.add(batch);
                batch = empty();
            }
            ((ArrayNode) batch.get("Items")).add(item);
        }
        if (!batch.get("Items").isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    private ObjectNode empty() {
        ObjectNode batch = Json.object();
        common.ifPresent(input -> batch.set("BatchInput", input));
        batch.putArray("Items");
        return batch;
    }

    /// Zero stands for no limit.
    private static long limit(Optional<Long> given, long otherwise) {
        return given.filter(number -> number > 0).orElse(otherwise);
    }
}
