package greenledger.local.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.local.json.Json;
import java.time.Instant;
import java.util.Optional;

/// An event on its way to a target.
record Delivery(String id, String ruleName, String targetId, ObjectNode event, Instant since) {

    String line() {
        ObjectNode json = Json.object().put("id", id).put("rule", ruleName);
        json.put("target", targetId).put("since", since.toString()).set("event", event);
        return Json.text(json);
    }

    static Delivery parse(String line) {
        Optional<JsonNode> json = Json.read(line);
        if (json.isEmpty() || !(json.get().path("event") instanceof ObjectNode event)) {
            throw new IllegalStateException("Not a delivery: '" + line + "'");
        }
        return new Delivery(
                json.get().path("id").textValue(),
                json.get().path("rule").textValue(),
                json.get().path("target").textValue(),
                event,
                Instant.parse(json.get().path("since").textValue()));
    }
}
