package greenledger.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.local.json.Json;
import java.util.ArrayDeque;
import java.util.Deque;

/// What a service was told last, for a developer to look at; of the rest it forgets the oldest.
public final class NewestFirst {

    private final String name;
    private final int most;
    private final Deque<JsonNode> kept = new ArrayDeque<>();

    /// @param name under which all of it is shown
    public NewestFirst(String name, int most) {
        this.name = name;
        this.most = most;
    }

    public synchronized void keep(JsonNode told) {
        kept.addFirst(told);
        if (kept.size() > most) {
            kept.removeLast();
        }
    }

    public synchronized ObjectNode all() {
        ObjectNode all = Json.object();
        all.putArray(name).addAll(kept);
        return all;
    }
}
