package greenledger.aws;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How many bytes an item has, as DynamoDB counts them.
///
/// After "DynamoDB item sizes and formats", Amazon DynamoDB Developer Guide; numbers are counted a
/// little high.
final class ItemSize {

    private static final int LIST_OR_MAP = 3;

    private ItemSize() {}

    static int of(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToInt(entry -> bytes(entry.getKey()) + of(entry.getValue()))
                .sum();
    }

    private static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> bytes(value.s());
            case N -> value.n().length() / 2 + 2;
            case B -> value.b().asByteArrayUnsafe().length;
            case L -> LIST_OR_MAP + value.l().stream().mapToInt(element -> 1 + of(element)).sum();
            case M -> LIST_OR_MAP + value.m().size() + of(value.m());
            case BOOL, NUL -> 1;
            case SS, NS, BS, UNKNOWN_TO_SDK_VERSION ->
                    throw new IllegalArgumentException(
                            "Nothing of ours is stored as " + value.type());
        };
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
