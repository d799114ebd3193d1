package greenledger.core.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.core.Json;
import java.util.List;
import java.util.Map;

/// JSON that says the same from its end to its beginning.
final class Reversed {

    private Reversed() {}

    static String json(String text) {
        return node(Json.read(text, JsonNode.class)).toString();
    }

    private static JsonNode node(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode reversed = Json.STORED.createObjectNode();
                List.copyOf(object.properties())
                        .reversed()
                        .forEach((Map.Entry<String, JsonNode> each) ->
                                reversed.set(each.getKey(), node(each.getValue())));
                yield reversed;
            }
            case ArrayNode array -> {
                ArrayNode reversed = Json.STORED.createArrayNode();
                array.valueStream().toList().reversed().forEach(each -> reversed.add(node(each)));
                yield reversed;
            }
            default -> node;
        };
    }
}
