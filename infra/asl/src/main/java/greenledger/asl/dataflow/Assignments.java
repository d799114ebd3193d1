package greenledger.asl.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.expression.Scope;
import greenledger.asl.expression.Template;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// An `Assign` field: variables and the templates of their values.
public record Assignments(Map<String, Template> templates) {

    public static final Assignments NONE = new Assignments(Map.of());

    public Assignments {
        templates = Collections.unmodifiableMap(new LinkedHashMap<>(templates));
    }

    Map<String, JsonNode> evaluate(Scope scope) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        templates.forEach((name, template) -> values.put(name, template.evaluate(scope)));
        return values;
    }
}
