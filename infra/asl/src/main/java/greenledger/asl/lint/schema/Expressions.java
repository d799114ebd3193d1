package greenledger.asl.lint.schema;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.lint.graph.Pointer;
import greenledger.asl.lint.report.Findings;
import greenledger.asl.lint.report.Rule;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The JSONata expressions of a state: delimited, parseable, and reading only what there is.
final class Expressions {
    private static final Set<String> NOT_ITS_OWN =
            Set.of("Branches", "ItemProcessor", "Iterator", "Comment", "Type", "Resource");
    private static final Pattern LITERALS =
            Pattern.compile(
                    "\"(\\\\.|[^\"\\\\])*\"|'(\\\\.|[^'\\\\])*'|/\\*.*?\\*/", Pattern.DOTALL);

    private Expressions() {}

    static boolean isDelimited(JsonNode value) {
        String text = value.asText().strip();
        return value.isTextual()
                && text.length() >= 4
                && text.startsWith("{%")
                && text.endsWith("%}");
    }

    /// Checks every expression in a state, its nested scopes left out.
    static void check(Pointer at, JsonNode node, boolean inCatcher, Findings findings) {
        if (node.isTextual()) {
            checkText(at, node, inCatcher, findings);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            check(at.item(i), node.path(i), inCatcher, findings);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!NOT_ITS_OWN.contains(field.getKey())) {
                boolean catcher = inCatcher || field.getKey().equals("Catch");
                check(at.field(field.getKey()), field.getValue(), catcher, findings);
            }
        }
    }

    private static void checkText(
            Pointer at, JsonNode value, boolean inCatcher, Findings findings) {
        String text = value.textValue().strip();
        if (isDelimited(value)) {
            checkExpression(at, text.substring(2, text.length() - 2), inCatcher, findings);
        } else if (text.startsWith("{%")) {
            findings.add(
                    Rule.EXPRESSION_NOT_DELIMITED,
                    at,
                    "The JSONata expression is not closed",
                    "End the expression with %}.");
        }
    }

    private static void checkExpression(
            Pointer at, String expression, boolean inCatcher, Findings findings) {
        try {
            Jsonata.jsonata(expression);
        } catch (JException refused) {
            findings.add(
                    Rule.EXPRESSION_INVALID,
                    at,
                    "The JSONata expression does not parse: " + refused.getMessage(),
                    "Correct the expression.");
            return;
        }
        String code = LITERALS.matcher(expression).replaceAll("\"\"");
        if (code.contains("$$")) {
            findings.add(
                    Rule.EXPRESSION_INVALID,
                    at,
                    "The JSONata expression reads '$$', which is not supported",
                    "Read $states.input or $states.context.");
        }
        if (code.contains("$states.errorOutput") && !inCatcher) {
            findings.add(
                    Rule.EXPRESSION_INVALID,
                    at,
                    "The JSONata expression reads '$states.errorOutput' outside a Catch",
                    "Assign what is needed of the error in the catcher, and read the variable.");
        }
    }
}
