package greenledger.local.meter;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/// What AWS charges for a transactional write of one or two items: each item twice, once to prepare
/// and once to commit it ("Amazon DynamoDB Transactions: How it works", Amazon DynamoDB Developer
/// Guide).
///
/// DynamoDB Local adds that up, but counts items of equally many units only once: two of one unit
/// come to 2 there, and to 4 in the cloud. One of the two being a put, whose size the request
/// tells, what it says can be corrected.
final class TransactionUnits {

    private static final int UNIT = 1024;
    private static final int LIST_OR_MAP = 3;

    private TransactionUnits() {}

    /// @param reported by DynamoDB Local
    static double of(JsonNode request, double reported) {
        JsonNode actions = request.path("TransactItems");
        if (actions.size() != 2) {
            return reported;
        }
        for (JsonNode action : actions) {
            int units = Math.ceilDiv(bytes(action.at("/Put/Item")), UNIT);
            if (reported == 2.0 * units) {
                return 2 * reported;
            }
        }
        return reported;
    }

    /// Of an item, as "DynamoDB item sizes and formats" there has it.
    private static int bytes(JsonNode item) {
        int bytes = 0;
        for (Map.Entry<String, JsonNode> attribute : item.properties()) {
            bytes += text(attribute.getKey()) + value(attribute.getValue());
        }
        return bytes;
    }

    private static int value(JsonNode typed) {
        Map.Entry<String, JsonNode> value = typed.properties().iterator().next();
        return switch (value.getKey()) {
            case "S" -> text(value.getValue().asText());
            case "N" -> value.getValue().asText().length() / 2 + 2;
            case "B" -> Base64.getDecoder().decode(value.getValue().asText()).length;
            case "M" -> LIST_OR_MAP + value.getValue().size() + bytes(value.getValue());
            case "L" -> {
                int bytes = LIST_OR_MAP;
                for (JsonNode element : value.getValue()) {
                    bytes += 1 + value(element);
                }
                yield bytes;
            }
            case "BOOL", "NULL" -> 1;
            default -> throw new IllegalArgumentException("Its size is not known: " + typed);
        };
    }

    private static int text(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
