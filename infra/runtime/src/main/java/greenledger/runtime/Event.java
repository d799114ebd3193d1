package greenledger.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.local.template.ServerlessFunction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;

/// The sample event of a function.
public record Event(ObjectNode sample) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param root of this repository
    public static Event of(ServerlessFunction function, Path root) {
        String name = function.logicalId().replaceFirst("Function$", "");
        Path file = root.resolve("events/samples/" + name + ".json");
        try {
            return new Event((ObjectNode) JSON.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " has no sample event", e);
        }
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    public String text() {
        return sample.toString();
    }

    /// The same event as another request: nothing of it has been seen before but its content.
    public Event again() {
        ObjectNode other = sample.deepCopy();
        String id = UUID.randomUUID().toString();
        if (other.path("headers").has("idempotency-key")) {
            ((ObjectNode) other.path("headers")).put("idempotency-key", id);
        }
        if (other.path("requestContext").has("requestId")) {
            ((ObjectNode) other.path("requestContext")).put("requestId", id);
        }
        return new Event(other);
    }

    /// What an answer says in a word: its status, where it has one.
    static String outcome(Reply reply) {
        JsonNode answer = read(reply.payload());
        if (reply.failed()) {
            String type = answer.path("errorType").asText();
            return type.substring(type.lastIndexOf('.') + 1);
        }
        return answer.has("statusCode") ? answer.path("statusCode").asText() : "answered";
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("Not JSON: " + json, e);
        }
    }
}
