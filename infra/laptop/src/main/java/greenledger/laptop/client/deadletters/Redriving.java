package greenledger.laptop.client.deadletters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.laptop.client.imports.Progress;
import greenledger.local.json.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Brings many letters back, some at a time, until none is left but those that fail.
public final class Redriving {

    private final LetterCalls calls;
    private final int most;
    private final Map<String, String> kept = new TreeMap<>();
    private long redriven;

    /// @param most how many letters a call is to bring back
    public Redriving(LetterCalls calls, int most) {
        this.calls = calls;
        this.most = most;
    }

    public void one(String id) throws InterruptedException {
        take(calls.redrive(Json.object().put("id", id)));
    }

    /// All letters of these queues.
    public void all(List<String> queues, Progress progress) throws InterruptedException {
        for (String queue : queues) {
            boolean more = true;
            while (more) {
                ObjectNode order = Json.object().put("queue", queue).put("most", most);
                JsonNode outcome = calls.redrive(order);
                take(outcome);
                long brought = outcome.path("redriven").asLong();
                progress.advance(brought);
                more = brought > 0 && outcome.path("left").asLong() > 0;
            }
        }
    }

    private void take(JsonNode outcome) {
        redriven += outcome.path("redriven").asLong();
        outcome.path("kept")
                .forEach(each -> kept.put(each.path("id").asText(), each.path("cause").asText()));
    }

    public long redriven() {
        return redriven;
    }

    /// Why letters could not be brought back, by their ids.
    public Map<String, String> kept() {
        return Map.copyOf(kept);
    }

    public JsonNode json() {
        ObjectNode json = Json.object().put("redriven", redriven);
        ArrayNode list = json.putArray("kept");
        kept.forEach((id, cause) -> list.addObject().put("id", id).put("cause", cause));
        return json;
    }
}
