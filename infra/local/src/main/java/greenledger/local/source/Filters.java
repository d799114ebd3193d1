package greenledger.local.source;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.json.Json;
import java.io.IOException;
import java.util.List;
import software.amazon.event.ruler.Machine;

/// The filter criteria of a mapping: a record passes if any pattern matches it, or if there is
/// none.
public final class Filters {

    private final List<String> patterns;
    private final Machine machine = Machine.builder().build();

    private Filters(List<String> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    public static Filters none() {
        return new Filters(List.of());
    }

    /// Throws `IllegalArgumentException` for a pattern that EventBridge would not take.
    public static Filters of(List<String> patterns) {
        Filters filters = new Filters(patterns);
        for (String pattern : patterns) {
            try {
                filters.machine.addRule(pattern, pattern);
            } catch (IOException e) {
                throw new IllegalArgumentException("Not a filter pattern: " + pattern, e);
            }
        }
        return filters;
    }

    boolean pass(JsonNode record) {
        if (patterns.isEmpty()) {
            return true;
        }
        try {
            return !machine.rulesForJSONEvent(Json.text(record)).isEmpty();
        } catch (Exception e) { // the matcher declares no narrower one
            throw new IllegalStateException("A record of JSON can always be matched", e);
        }
    }

    /// Whether the patterns look into this field of the record as JSON.
    boolean lookInto(String field) {
        return patterns.stream()
                .map(pattern -> Json.read(pattern).orElseThrow())
                .anyMatch(pattern -> pattern.path(field).isObject());
    }
}
