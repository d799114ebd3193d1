package greenledger.asl.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import greenledger.asl.json.Json;
import java.util.List;

/// An array each of whose elements is worked out by itself.
public record ArrayTemplate(List<Template> elements) implements Template {

    public ArrayTemplate {
        elements = List.copyOf(elements);
    }

    @Override
    public JsonNode evaluate(Scope scope) {
        ArrayNode value = Json.array();
        elements.forEach(element -> value.add(element.evaluate(scope)));
        return value;
    }
}
