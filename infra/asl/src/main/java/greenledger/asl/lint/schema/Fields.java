package greenledger.asl.lint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.lint.graph.Pointer;
import greenledger.asl.lint.report.Findings;
import greenledger.asl.lint.report.Rule;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/// One object of a definition, and the demands made on its fields.
///
/// @param at where it stands
/// @param node the object
/// @param findings where broken demands go
record Fields(Pointer at, JsonNode node, Findings findings) {

    static boolean isQueryLanguage(JsonNode value) {
        return List.of("JSONPath", "JSONata").contains(value.asText()) && value.isTextual();
    }

    void require(Collection<String> required) {
        List<String> missing = required.stream().filter(field -> !node.has(field)).toList();
        if (!missing.isEmpty()) {
            findings.add(
                    Rule.FIELD_REQUIRED,
                    at,
                    "These fields are required: [" + String.join(", ", missing) + "]",
                    "Add " + String.join(" and ", missing) + ".");
        }
    }

    void allow(Collection<String> supported) {
        for (String field : node.properties().stream().map(e -> e.getKey()).toList()) {
            if (!supported.contains(field)) {
                findings.add(
                        Rule.FIELD_NOT_SUPPORTED,
                        at,
                        "Field '" + field + "' is not supported",
                        "Remove '" + field + "', or spell it as the language does.");
            }
        }
    }

    void requireType(String field, Predicate<JsonNode> holds, String kind) {
        if (node.has(field) && !holds.test(node.get(field))) {
            findings.add(
                    Rule.VALUE_INVALID,
                    at.field(field),
                    "The value of '" + field + "' must be " + kind,
                    "Make '" + field + "' " + kind + ".");
        }
    }

    void exclude(String... fields) {
        List<String> present = List.of(fields).stream().filter(node::has).toList();
        if (present.size() > 1) {
            findings.add(
                    Rule.FIELDS_EXCLUSIVE,
                    at,
                    "Only one of these fields is allowed: [" + String.join(", ", fields) + "]",
                    "Keep one of " + String.join(", ", present) + ".");
        }
    }
}
