package greenledger.asl.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.json.Json;
import java.util.Map;
import java.util.Optional;

/// Builds the details of an event, field by field.
public final class Details {

    private final ObjectNode fields = Json.object();

    private Details() {}

    public static Details none() {
        return new Details();
    }

    public static Details of(String name, String value) {
        return new Details().with(name, value);
    }

    public Details with(String name, String value) {
        fields.put(name, value);
        return this;
    }

    public Details with(String name, Optional<String> value) {
        value.ifPresent(present -> fields.put(name, present));
        return this;
    }

    public Details with(String name, long value) {
        fields.set(name, Json.number(value));
        return this;
    }

    public Details with(String name, JsonNode value) {
        fields.set(name, value);
        return this;
    }

    /// A payload: the service shows it as text, and says that it is whole.
    public Details withPayload(String name, JsonNode payload) {
        fields.put(name, Json.write(payload));
        fields.putObject(name + "Details").put("truncated", false);
        return this;
    }

    /// Variables, each as text.
    public Details withVariables(Map<String, JsonNode> assigned) {
        if (!assigned.isEmpty()) {
            ObjectNode texts = fields.putObject("assignedVariables");
            assigned.forEach((name, value) -> texts.put(name, Json.write(value)));
            fields.putObject("assignedVariablesDetails").put("truncated", false);
        }
        return this;
    }

    public ObjectNode build() {
        return fields;
    }
}
