package greenledger.asl.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.json.Json;
import java.util.List;

/// The arguments of one call, each taken as the type that the function needs.
record Arguments(List<JsonNode> values) {

    JsonNode at(int index) {
        return values.get(index);
    }

    int size() {
        return values.size();
    }

    ArrayNode array(int index) {
        if (at(index) instanceof ArrayNode array) {
            return array;
        }
        throw refused(index, "an array");
    }

    ObjectNode object(int index) {
        if (at(index) instanceof ObjectNode object) {
            return object;
        }
        throw refused(index, "a JSON object");
    }

    String text(int index) {
        if (at(index).isTextual()) {
            return at(index).textValue();
        }
        throw refused(index, "a string");
    }

    boolean truth(int index) {
        if (at(index).isBoolean()) {
            return at(index).booleanValue();
        }
        throw refused(index, "a boolean");
    }

    /// Fractions are rounded, halves upwards, as the service was recorded to do.
    long whole(int index) {
        if (at(index).isNumber()) {
            return Math.round(at(index).doubleValue());
        }
        throw refused(index, "a number");
    }

    private IntrinsicFailure refused(int index, String expected) {
        return new IntrinsicFailure(
                "Argument %d must be %s but was: %s"
                        .formatted(index + 1, expected, Json.write(at(index))));
    }
}
