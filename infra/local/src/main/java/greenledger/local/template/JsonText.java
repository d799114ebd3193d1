package greenledger.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.local.template.Value.Fields;
import greenledger.local.template.Value.Items;
import greenledger.local.template.Value.Scalar;
import java.math.BigDecimal;
import java.util.Locale;

/// Writes a value of a template as the JSON that the service would be sent.
final class JsonText {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonText() {}

    static String of(Value value) {
        return node(value).toString();
    }

    private static JsonNode node(Value value) {
        return switch (value) {
            case Scalar scalar -> scalar(scalar);
            case Items items -> {
                ArrayNode array = NODES.arrayNode();
                items.values().forEach(each -> array.add(node(each)));
                yield array;
            }
            case Fields fields -> {
                ObjectNode object = NODES.objectNode();
                fields.entries().forEach((name, each) -> object.set(name, node(each)));
                yield object;
            }
        };
    }

    private static JsonNode scalar(Scalar scalar) {
        return switch (scalar.kind()) {
            case TEXT -> NODES.textNode(scalar.text());
            case NUMBER -> NODES.numberNode(new BigDecimal(scalar.text()));
            case FLAG -> NODES.booleanNode(isTrue(scalar.text()));
            case NULL -> NODES.nullNode();
        };
    }

    /// YAML 1.1, which CloudFormation reads, has more words for it than JSON.
    private static boolean isTrue(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            default -> false;
        };
    }
}
