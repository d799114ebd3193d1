package greenledger.asl.teststate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// What a context object that is given may hold.
final class ContextRules {

    private enum Type {
        TEXT("a string"),
        NUMBER("a number"),
        ANY("any value");

        private final String words;

        Type(String words) {
            this.words = words;
        }

        private boolean fits(JsonNode value) {
            return switch (this) {
                case TEXT -> value.isTextual();
                case NUMBER -> value.isNumber();
                case ANY -> true;
            };
        }
    }

    private static final Map<String, Map<String, Type>> SECTIONS =
            Map.of(
                    "Execution",
                            Map.of(
                                    "Id", Type.TEXT,
                                    "Input", Type.ANY,
                                    "Name", Type.TEXT,
                                    "RoleArn", Type.TEXT,
                                    "StartTime", Type.TEXT,
                                    "RedriveCount", Type.NUMBER,
                                    "RedriveTime", Type.TEXT),
                    "State",
                            Map.of(
                                    "EnteredTime", Type.TEXT,
                                    "Name", Type.TEXT,
                                    "RetryCount", Type.NUMBER),
                    "StateMachine", Map.of("Id", Type.TEXT, "Name", Type.TEXT),
                    "Task", Map.of("Token", Type.TEXT),
                    "Map", Map.of("Item", Type.ANY));

    private ContextRules() {}

    static void check(JsonNode context) throws TestStateException {
        if (!context.isObject()) {
            throw invalid("Context must be a JSON object");
        }
        for (Map.Entry<String, JsonNode> section : context.properties()) {
            Map<String, Type> fields = SECTIONS.get(section.getKey());
            if (fields == null) {
                throw notAllowed(section.getKey());
            }
            if (!section.getValue().isObject()) {
                throw invalid(section.getKey() + " must be an object");
            }
            check(section.getKey(), section.getValue(), fields);
        }
    }

    private static void check(String section, JsonNode values, Map<String, Type> fields)
            throws TestStateException {
        for (Map.Entry<String, JsonNode> field : values.properties()) {
            Type type = fields.get(field.getKey());
            if (type == null) {
                throw notAllowed(field.getKey());
            }
            if (!type.fits(field.getValue())) {
                throw invalid("%s.%s must be %s".formatted(section, field.getKey(), type.words));
            }
        }
    }

    private static TestStateException notAllowed(String field) {
        return invalid("Field '%s' is not allowed".formatted(field));
    }

    private static TestStateException invalid(String what) {
        return TestStateException.validation("Invalid Context object provided: " + what);
    }
}
