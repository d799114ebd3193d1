package greenledger.dax.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A table's primary key: what is hashed, and perhaps what is sorted by.
public record KeySchema(KeyAttribute hash, Optional<KeyAttribute> range) {

    public List<KeyAttribute> attributes() {
        return Stream.concat(Stream.of(hash), range.stream()).toList();
    }

    public Map<String, AttributeValue> keyOf(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> key = new LinkedHashMap<>();
        attributes().forEach(attribute -> key.put(attribute.name(), part(item, attribute)));
        return key;
    }

    static AttributeValue part(Map<String, AttributeValue> item, KeyAttribute attribute) {
        AttributeValue value = item.get(attribute.name());
        if (value == null) {
            throw new IllegalArgumentException("the item has no key attribute " + attribute.name());
        }
        return value;
    }
}
