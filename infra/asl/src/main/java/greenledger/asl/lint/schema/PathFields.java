package greenledger.asl.lint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.lint.graph.Pointer;
import greenledger.asl.lint.report.Findings;
import greenledger.asl.lint.report.Rule;
import java.util.List;
import java.util.Map;

/// The fields of a JSONPath state whose value is a path.
final class PathFields {
    private static final List<String> NULLABLE = List.of("InputPath", "OutputPath", "ResultPath");
    private static final List<String> INTRINSIC = List.of("ErrorPath", "CausePath");

    private PathFields() {}

    static void check(Pointer at, JsonNode owner, Findings findings) {
        for (Map.Entry<String, JsonNode> field : owner.properties()) {
            String name = field.getKey();
            JsonNode value = field.getValue();
            boolean isPathField = name.endsWith("Path") || name.equals("Variable");
            if (!isPathField || (value.isNull() && NULLABLE.contains(name))) {
                continue;
            }
            String text = value.asText();
            boolean valid =
                    value.isTextual()
                            && (Paths.isPath(text)
                                    || (INTRINSIC.contains(name) && Intrinsic.isValid(text)));
            if (!valid) {
                findings.add(
                        Rule.PATH_INVALID,
                        at.field(name),
                        "Value is not a valid JSONPath",
                        "Write a path such as $.lot, $$.Execution.Id or $variable.");
            } else if (name.equals("ResultPath") && !isInputReference(text)) {
                findings.add(
                        Rule.REFERENCE_PATH_INVALID,
                        at.field(name),
                        "Value is not a Reference Path",
                        "Name one place of the input, without '..', '*', filters, slices or $$.");
            }
        }
    }

    private static boolean isInputReference(String text) {
        return Paths.isReference(text) && (text.equals("$") || text.matches("\\$[.\\[].*"));
    }
}
