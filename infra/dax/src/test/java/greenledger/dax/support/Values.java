package greenledger.dax.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Attribute values and items in few words.
public final class Values {

    private Values() {}

    public static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    public static AttributeValue number(String value) {
        return AttributeValue.fromN(value);
    }

    public static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    public static AttributeValue bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
    }

    public static AttributeValue texts(String... values) {
        return AttributeValue.fromSs(List.of(values));
    }

    public static AttributeValue numbers(String... values) {
        return AttributeValue.fromNs(List.of(values));
    }

    public static AttributeValue list(AttributeValue... values) {
        return AttributeValue.fromL(List.of(values));
    }

    public static AttributeValue map(Object... namesAndValues) {
        return AttributeValue.fromM(item(namesAndValues));
    }

    /// What an item holds under a name, which must be there.
    public static AttributeValue at(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), () -> name + " in " + item);
    }

    /// Names and values by turns; a value may be a plain text or number.
    public static Map<String, AttributeValue> item(Object... namesAndValues) {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            item.put((String) namesAndValues[i], value(namesAndValues[i + 1]));
        }
        return item;
    }

    private static AttributeValue value(Object value) {
        return switch (value) {
            case AttributeValue already -> already;
            case String text -> text(text);
            case Integer number -> number(number);
            case Long number -> number(number);
            case Boolean flag -> AttributeValue.fromBool(flag);
            default -> throw new IllegalArgumentException("no attribute value: " + value);
        };
    }
}
