package greenledger.dax.expression;

import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The names and values that the expressions of one request stand for.
///
/// Names are never written out: any may be one of DynamoDB's reserved words.
final class Placeholders {

    private final Map<String, String> byName = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, AttributeValue> values = new LinkedHashMap<>();

    String name(String name) {
        return byName.computeIfAbsent(
                name,
                unknown -> {
                    String placeholder = "#n" + byName.size();
                    names.put(placeholder, unknown);
                    return placeholder;
                });
    }

    String value(AttributeValue value) {
        String placeholder = ":v" + values.size();
        values.put(placeholder, value);
        return placeholder;
    }

    Map<String, String> names() {
        return names;
    }

    Map<String, AttributeValue> values() {
        return values;
    }
}
