package greenledger.asl.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.json.Json;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// An object each of whose members is worked out by itself, in the order of the document.
public record ObjectTemplate(Map<String, Template> members) implements Template {

    public ObjectTemplate {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    @Override
    public JsonNode evaluate(Scope scope) {
        ObjectNode value = Json.object();
        members.forEach((name, member) -> value.set(name, member.evaluate(scope)));
        return value;
    }
}
