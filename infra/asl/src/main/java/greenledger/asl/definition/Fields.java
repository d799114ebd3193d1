package greenledger.asl.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// An object of a definition, and where it stands: reading a wrong type is a finding.
record Fields(ObjectNode node, String pointer, Diagnostics diagnostics) {

    boolean has(String name) {
        return node.has(name);
    }

    Optional<JsonNode> value(String name) {
        return Optional.ofNullable(node.get(name));
    }

    Optional<String> text(String name) {
        return value(name)
                .filter(value -> isA(name, "String", value.isTextual()))
                .map(JsonNode::textValue);
    }

    OptionalDouble number(String name) {
        return value(name).filter(value -> isA(name, "Number", value.isNumber())).stream()
                .mapToDouble(JsonNode::doubleValue)
                .findFirst();
    }

    Optional<Fields> object(String name) {
        return value(name)
                .filter(value -> isA(name, "Object", value.isObject()))
                .map(value -> new Fields((ObjectNode) value, at(name), diagnostics));
    }

    Optional<ArrayNode> array(String name) {
        return value(name)
                .filter(value -> isA(name, "Array", value.isArray()))
                .map(ArrayNode.class::cast);
    }

    OptionalDouble integer(String name) {
        return value(name).filter(value -> isA(name, "Integer", value.isIntegralNumber())).stream()
                .mapToDouble(JsonNode::doubleValue)
                .findFirst();
    }

    /// The elements of an array that must all be objects.
    List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        ArrayNode array = array(name).orElseGet(node::arrayNode);
        for (int i = 0; i < array.size(); i++) {
            String place = at(name) + "[" + i + "]";
            if (array.get(i) instanceof ObjectNode object) {
                objects.add(new Fields(object, place, diagnostics));
            } else {
                diagnostics.add(place, "Expected value of type Object");
            }
        }
        return objects;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array(name).orElseGet(node::arrayNode)) {
            if (isA(name, "Array of String", element.isTextual())) {
                texts.add(element.textValue());
            }
        }
        return texts;
    }

    /// The names that are missing, as one finding.
    boolean require(String... names) {
        List<String> missing = new ArrayList<>(List.of(names));
        missing.removeIf(this::has);
        if (!missing.isEmpty()) {
            refuse("These fields are required: " + missing);
        }
        return missing.isEmpty();
    }

    void allowOnly(Set<String> names) {
        node.fieldNames()
                .forEachRemaining(name -> {
                    if (!names.contains(name)) {
                        refuse(name, "Field is not supported.");
                    }
                });
    }

    void refuse(String message) {
        diagnostics.add(pointer.isEmpty() ? "/" : pointer, message);
    }

    void refuse(String name, String message) {
        diagnostics.add(at(name), message);
    }

    String at(String name) {
        return pointer + "/" + name;
    }

    private boolean isA(String name, String type, boolean matches) {
        if (!matches) {
            refuse(name, "Expected value of type " + type);
        }
        return matches;
    }
}
