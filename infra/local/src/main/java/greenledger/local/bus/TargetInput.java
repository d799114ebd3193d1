package greenledger.local.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import greenledger.local.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What of an event a target gets to see.
public sealed interface TargetInput {

    /// All of it.
    record Whole() implements TargetInput {}

    /// The part to which a JSON path leads.
    record Path(JsonPath path) implements TargetInput {}

    /// The same JSON for every event.
    record Constant(String json) implements TargetInput {
        public Constant {
            if (Json.read(json).isEmpty()) {
                throw new IllegalArgumentException("A constant input is JSON: " + json);
            }
        }
    }

    /// A template with values of the event in it.
    record Transformer(Map<String, JsonPath> paths, InputTemplate template)
            implements TargetInput {}

    static TargetInput path(String path) {
        return new Path(JsonPath.compile(path));
    }

    static TargetInput transformer(Map<String, String> inputPaths, String template) {
        Map<String, JsonPath> paths = new LinkedHashMap<>();
        inputPaths.forEach((name, path) -> paths.put(name, JsonPath.compile(path)));
        return new Transformer(Map.copyOf(paths), new InputTemplate(template));
    }

    /// The input as JSON text.
    default String of(ObjectNode event, Rule rule) {
        return switch (this) {
            case Whole() -> Json.text(event);
            case Path(var path) -> read(event, path).map(Json::text).orElse("{}");
            case Constant(var json) -> json;
            case Transformer(var paths, var template) -> {
                Map<String, JsonNode> values = new LinkedHashMap<>();
                paths.forEach(
                        (name, path) -> read(event, path).ifPresent(v -> values.put(name, v)));
                yield template.fill(values, event, rule);
            }
        };
    }

    private static Optional<JsonNode> read(ObjectNode event, JsonPath path) {
        Configuration quietly =
                Configuration.builder()
                        .jsonProvider(new JacksonJsonNodeJsonProvider())
                        .mappingProvider(new JacksonMappingProvider())
                        .options(Option.SUPPRESS_EXCEPTIONS)
                        .build();
        JsonNode found = path.read(event, quietly);
        return Optional.ofNullable(found);
    }
}
