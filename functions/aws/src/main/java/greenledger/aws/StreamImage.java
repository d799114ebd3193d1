package greenledger.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An item as a stream record shows it, in DynamoDB's JSON.
final class StreamImage {

    private StreamImage() {}

    static Map<String, AttributeValue> read(JsonNode image) {
        Map<String, AttributeValue> item = new HashMap<>();
        image.properties()
                .forEach(attribute -> item.put(attribute.getKey(), value(attribute.getValue())));
        return item;
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
