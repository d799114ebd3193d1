package greenledger.local.template;

import java.util.Map;

/// What a target gets of a matching event.
public sealed interface EventInput {

    record Whole() implements EventInput {}

    record Constant(String json) implements EventInput {}

    record Part(String jsonPath) implements EventInput {}

    record Transformed(Map<String, String> paths, String template) implements EventInput {
        public Transformed {
            paths = Map.copyOf(paths);
        }
    }
}
