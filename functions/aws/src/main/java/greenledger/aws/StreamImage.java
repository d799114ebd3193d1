package greenledger.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.core.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An item as a stream record shows it, in DynamoDB's JSON, both ways.
public final class StreamImage {

    private StreamImage() {}

    public static Map<String, AttributeValue> read(JsonNode image) {
        Map<String, AttributeValue> item = new HashMap<>();
        image.properties()
                .forEach(attribute -> item.put(attribute.getKey(), value(attribute.getValue())));
        return item;
    }

    public static ObjectNode write(Map<String, AttributeValue> item) {
        ObjectNode image = Json.STORED.createObjectNode();
        item.forEach((name, value) -> image.set(name, typed(value)));
        return image;
    }

    private static ObjectNode typed(AttributeValue value) {
        ObjectNode typed = Json.STORED.createObjectNode();
        return switch (value.type()) {
            case S -> typed.put("S", value.s());
            case N -> typed.put("N", value.n());
            case B -> typed.put("B", value.b().asByteArray());
            case BOOL -> typed.put("BOOL", value.bool());
            case NUL -> typed.put("NULL", true);
            case M -> typed.set("M", write(value.m()));
            case L -> {
                ArrayNode list = typed.putArray("L");
                value.l().forEach(element -> list.add(typed(element)));
                yield typed;
            }
            case SS, NS, BS, UNKNOWN_TO_SDK_VERSION ->
                    throw new IllegalArgumentException("Nothing of ours is stored as " + value);
        };
    }

    private static AttributeValue value(JsonNode typed) {
        String type = typed.fieldNames().next();
        JsonNode value = typed.get(type);
        return switch (type) {
            case "S" -> AttributeValue.fromS(value.asText());
            case "N" -> AttributeValue.fromN(value.asText());
            case "B" -> AttributeValue.fromB(SdkBytes.fromByteArray(bytes(value)));
            case "BOOL" -> AttributeValue.fromBool(value.asBoolean());
            case "NULL" -> AttributeValue.fromNul(true);
            case "M" -> AttributeValue.fromM(read(value));
            case "L" -> AttributeValue.fromL(list(value));
            default -> throw new IllegalArgumentException("Nothing of ours is stored as " + type);
        };
    }

    private static List<AttributeValue> list(JsonNode values) {
        List<AttributeValue> list = new ArrayList<>();
        values.forEach(value -> list.add(value(value)));
        return list;
    }

    private static byte[] bytes(JsonNode base64) {
        try {
            return base64.binaryValue();
        } catch (IOException e) {
            throw new UncheckedIOException("Not Base64", e);
        }
    }
}
