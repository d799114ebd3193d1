package greenledger.asl.teststate;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.json.Json;
import greenledger.asl.json.MalformedJsonException;
import greenledger.asl.model.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What the answers of services look like, as far as a mock must look like them.
///
/// Services and fields that are not listed may hold anything.
final class ResponseShapes {

    private static final JsonNode SHAPES = load();

    private ResponseShapes() {}

    static void check(Resource resource, JsonNode result) throws TestStateException {
        String operation =
                resource.service().replaceFirst("^aws-sdk:", "") + ":" + resource.action();
        JsonNode fields = SHAPES.path(operation);
        if (fields.isMissingNode()) {
            return;
        }
        checkFields(result, fields);
    }

    private static void checkFields(JsonNode object, JsonNode fields) throws TestStateException {
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            JsonNode value = object.path(field.getKey());
            if (!value.isMissingNode()) {
                check(field.getKey(), value, field.getValue());
            }
        }
    }

    private static void check(String name, JsonNode value, JsonNode shape)
            throws TestStateException {
        switch (shape.path("type").asText()) {
            case "string" -> {
                require(value.isTextual(), name, "must be a string");
                checkLength(name, value.textValue(), shape);
            }
            case "number" -> {
                require(value.isNumber(), name, "must be a number");
                checkRange(name, value.doubleValue(), shape);
            }
            case "boolean" -> require(value.isBoolean(), name, "must be a boolean");
            case "array" -> {
                require(value.isArray(), name, "must be an array");
                for (JsonNode element : value) {
                    check(name, element, shape.path("of"));
                }
            }
            default -> {
                require(value.isObject(), name, "must be an object");
                checkFields(value, shape.path("fields"));
            }
        }
    }

    private static void checkLength(String name, String text, JsonNode shape)
            throws TestStateException {
        int length = text.length();
        require(length >= shape.path("min").asInt(0), name, "is smaller than the minimum length");
        require(
                length <= shape.path("max").asInt(Integer.MAX_VALUE),
                name,
                "exceeds the maximum length");
    }

    private static void checkRange(String name, double number, JsonNode shape)
            throws TestStateException {
        require(
                number >= shape.path("min").asDouble(-Double.MAX_VALUE),
                name,
                "is less than the minimum value");
        require(
                number <= shape.path("max").asDouble(Double.MAX_VALUE),
                name,
                "exceeds the maximum value");
    }

    private static void require(boolean holds, String name, String otherwise)
            throws TestStateException {
        if (!holds) {
            throw TestStateException.validation(
                    "Mock result schema validation error: Field '%s' %s"
                            .formatted(name, otherwise));
        }
    }

    private static JsonNode load() {
        try (InputStream resource = ResponseShapes.class.getResourceAsStream("shapes.json")) {
            if (resource == null) {
                throw new IllegalStateException("shapes.json is not on the class path");
            }
            return Json.parse(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedJsonException e) {
            throw new IllegalStateException("shapes.json is malformed", e);
        }
    }
}
