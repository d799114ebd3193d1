package greenledger.laptop;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What in a schema of facts has changed so that somebody is broken by it: a listener that relies
/// on what was promised, or a fact stored long ago that the new schema no longer describes.
///
/// Only words may change, and optional properties may come.
final class SchemaChanges {

    private static final Set<String> WORDS = Set.of("title", "description", "examples", "$comment");

    /// Maps from names of our choosing to schemas: a new name concerns nobody yet.
    private static final Set<String> NAMED = Set.of("properties", "$defs");

    private final List<String> breaks = new ArrayList<>();

    private SchemaChanges() {}

    static List<String> breaks(JsonNode before, JsonNode after) {
        SchemaChanges changes = new SchemaChanges();
        changes.compare("", before, after);
        return List.copyOf(changes.breaks);
    }

    /// @param before the schemas by the names of their files
    static List<String> breaks(Map<String, JsonNode> before, Map<String, JsonNode> after) {
        SchemaChanges changes = new SchemaChanges();
        before.forEach((file, schema) -> {
            if (after.containsKey(file)) {
                changes.compare(file, schema, after.get(file));
            } else {
                changes.breaks.add(file + " is gone");
            }
        });
        return List.copyOf(changes.breaks);
    }

    private void compare(String path, JsonNode before, JsonNode after) {
        if (!before.isObject() || !after.isObject()) {
            if (!same(path, before, after)) {
                breaks.add("%s was %s and is %s".formatted(path, before, after));
            }
            return;
        }
        Set<String> keys = new TreeSet<>();
        before.fieldNames().forEachRemaining(keys::add);
        after.fieldNames().forEachRemaining(keys::add);
        keys.removeAll(WORDS);
        keys.forEach(key -> compareKey(path + "/" + key, key, before, after));
    }

    private void compareKey(String path, String key, JsonNode before, JsonNode after) {
        if (NAMED.contains(key)) {
            before.path(key)
                    .properties()
                    .forEach(named ->
                            compare(
                                    path + "/" + named.getKey(),
                                    named.getValue(),
                                    after.path(key).path(named.getKey())));
        } else {
            compare(path, before.path(key), after.path(key));
        }
    }

    /// The order of what is required, or of the constants of an enumeration, means nothing.
    private static boolean same(String path, JsonNode before, JsonNode after) {
        return (path.endsWith("/required") || path.endsWith("/enum"))
                ? Set.copyOf(before.valueStream().toList())
                        .equals(Set.copyOf(after.valueStream().toList()))
                : before.equals(after);
    }
}
