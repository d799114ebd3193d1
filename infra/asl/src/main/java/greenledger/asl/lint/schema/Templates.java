package greenledger.asl.lint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.lint.graph.Pointer;
import greenledger.asl.lint.report.Findings;
import greenledger.asl.lint.report.Rule;
import java.util.Map;

/// Payload templates: what ends in `.$` is a path or an intrinsic function call.
final class Templates {
    private Templates() {}

    static void check(Pointer at, JsonNode template, Findings findings) {
        for (int i = 0; template.isArray() && i < template.size(); i++) {
            check(at.item(i), template.path(i), findings);
        }
        for (Map.Entry<String, JsonNode> field : template.properties()) {
            String name = field.getKey();
            JsonNode value = field.getValue();
            if (name.endsWith(".$")) {
                checkDynamic(at, name, value, findings);
            } else if (value.isTextual() && looksDynamic(value.textValue())) {
                findings.add(
                        Rule.PATH_WITHOUT_DOLLAR,
                        at.field(name),
                        "The value looks like a path, and the field name does not end in .$",
                        "Call the field '" + name + ".$' if its value is meant to be looked up.");
            }
            check(at.field(name), value, findings);
        }
    }

    static boolean looksDynamic(String text) {
        return text.startsWith("$.") || text.startsWith("$$.") || Intrinsic.looksLike(text);
    }

    private static void checkDynamic(Pointer at, String name, JsonNode value, Findings findings) {
        String text = value.asText();
        boolean valid = value.isTextual() && (Paths.isPath(text) || Intrinsic.isValid(text));
        if (!valid) {
            findings.add(
                    Rule.TEMPLATE_INVALID,
                    at,
                    "The value for the field '%s' must be a valid JSONPath or a valid intrinsic function call"
                            .formatted(name),
                    "Correct the value of '" + name + "', or drop the .$ to mean the text itself.");
        }
    }
}
