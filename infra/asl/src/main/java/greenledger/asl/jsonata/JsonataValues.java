package greenledger.asl.jsonata;

import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.json.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The border between JSON values and the plain Java values that the JSONata library works on.
final class JsonataValues {

    private JsonataValues() {}

    /// The library needs its own null inside of data, to tell null from nothing.
    static Object toJava(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> {
                Map<String, Object> object = LinkedHashMap.newLinkedHashMap(value.size());
                value.forEachEntry((name, member) -> object.put(name, toJava(member)));
                yield object;
            }
            case ARRAY -> {
                List<Object> array = new ArrayList<>(value.size());
                value.forEach(element -> array.add(toJava(element)));
                yield array;
            }
            case STRING -> value.textValue();
            case NUMBER ->
                    value.isBigDecimal() || value.isBigInteger()
                            ? (Object) value.doubleValue()
                            : value.numberValue();
            case BOOLEAN -> value.booleanValue();
            case NULL, MISSING -> Jsonata.NULL_VALUE;
            case BINARY, POJO ->
                    throw new IllegalArgumentException("Not a JSON value: " + value.getNodeType());
        };
    }

    /// Empty for what JSON cannot say: functions, regular expressions, numbers without end.
    static Optional<JsonNode> toJson(Object value) {
        return switch (value) {
            case Map<?, ?> object -> objectToJson(object);
            case List<?> array -> arrayToJson(array);
            case String text -> Optional.of(Json.text(text));
            case Boolean truth -> Optional.of(BooleanNode.valueOf(truth));
            case Number number -> numberToJson(number);
            case Object other when other.equals(Jsonata.NULL_VALUE) -> Optional.of(Json.nothing());
            default -> Optional.empty();
        };
    }

    private static Optional<JsonNode> objectToJson(Map<?, ?> object) {
        ObjectNode node = Json.object();
        for (Map.Entry<?, ?> member : object.entrySet()) {
            Object value = member.getValue();
            if (value == null) {
                continue;
            }
            Optional<JsonNode> json = toJson(value);
            if (json.isEmpty()) {
                return Optional.empty();
            }
            node.set(String.valueOf(member.getKey()), json.get());
        }
        return Optional.of(node);
    }

    private static Optional<JsonNode> arrayToJson(List<?> array) {
        ArrayNode node = Json.array();
        for (Object element : array) {
            if (element == null) {
                continue;
            }
            Optional<JsonNode> json = toJson(element);
            if (json.isEmpty()) {
                return Optional.empty();
            }
            node.add(json.get());
        }
        return Optional.of(node);
    }

    private static Optional<JsonNode> numberToJson(Number number) {
        return switch (number) {
            case Integer whole -> Optional.of(Json.number(whole.longValue()));
            case Long whole -> Optional.of(Json.number(whole.longValue()));
            case BigInteger whole -> Optional.of(DecimalNode.valueOf(new BigDecimal(whole)));
            case BigDecimal decimal -> Optional.of(DecimalNode.valueOf(decimal));
            default ->
                    Double.isFinite(number.doubleValue())
                            ? Optional.of(Json.number(number.doubleValue()))
                            : Optional.empty();
        };
    }
}
