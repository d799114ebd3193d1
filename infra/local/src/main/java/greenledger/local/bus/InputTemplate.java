package greenledger.local.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import greenledger.local.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A JSON text with `<names>` in it that values take the place of: within quotes as text, elsewhere
/// as JSON.
record InputTemplate(String text) {

    /// A whole JSON string, or a name that stands outside of one.
    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|<([A-Za-z0-9_.-]+)>");

    private static final Pattern NAME = Pattern.compile("<([A-Za-z0-9_.-]+)>");

    String fill(Map<String, JsonNode> values, ObjectNode event, Rule rule) {
        Map<String, JsonNode> known = new LinkedHashMap<>(values);
        known.put("aws.events.rule-arn", TextNode.valueOf(rule.arn()));
        known.put("aws.events.rule-name", TextNode.valueOf(rule.name()));
        known.put("aws.events.event.ingestion-time", event.path("time"));
        known.put("aws.events.event.json", event);
        known.put("aws.events.event", withoutDetail(event));
        return TOKEN.matcher(text)
                .replaceAll(token -> Matcher.quoteReplacement(filled(token.group(), known)));
    }

    private static String filled(String token, Map<String, JsonNode> values) {
        if (!token.startsWith("\"")) {
            JsonNode value = values.get(token.substring(1, token.length() - 1));
            return value == null ? "null" : Json.text(value);
        }
        return NAME.matcher(token)
                .replaceAll(name -> Matcher.quoteReplacement(quoted(values.get(name.group(1)))));
    }

    private static String quoted(@Nullable JsonNode value) {
        if (value == null) {
            return "";
        }
        String plain = value.isTextual() ? value.textValue() : Json.text(value);
        String quoted = Json.text(TextNode.valueOf(plain));
        return quoted.substring(1, quoted.length() - 1);
    }

    private static ObjectNode withoutDetail(ObjectNode event) {
        return event.deepCopy().without("detail");
    }
}
