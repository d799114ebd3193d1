package greenledger.asl.lint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.lint.graph.Pointer;
import greenledger.asl.lint.graph.QueryLanguage;
import greenledger.asl.lint.graph.State;
import greenledger.asl.lint.report.Findings;
import greenledger.asl.lint.report.Rule;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// How a state picks and shapes its data: paths, templates, expressions, variables.
final class Data {
    private static final List<String> TEMPLATES =
            List.of("Parameters", "ResultSelector", "ItemSelector", "Credentials", "Assign");
    private static final Pattern VARIABLE = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]{0,79}");

    private Data() {}

    static void check(State state, Findings findings) {
        if (state.language() == QueryLanguage.JSONATA) {
            Expressions.check(state.at(), state.node(), false, findings);
            checkDelimited(state, findings);
        } else {
            checkJsonPath(state, findings);
        }
        checkVariables(state.at(), state.node(), findings);
        for (String list : List.of("Catch", "Choices")) {
            JsonNode elements = state.node().path(list);
            for (int i = 0; i < elements.size(); i++) {
                Pointer at = state.at().field(list).item(i);
                checkVariables(at, elements.path(i), findings);
                if (state.language() == QueryLanguage.JSONPATH) {
                    Templates.check(at.field("Assign"), elements.path(i).path("Assign"), findings);
                    PathFields.check(at, elements.path(i), findings);
                }
            }
        }
        JsonNode credentials = state.node().path("Credentials");
        if (state.has("Credentials")
                && !credentials.has("RoleArn")
                && !credentials.has("RoleArn.$")) {
            findings.add(
                    Rule.FIELD_REQUIRED,
                    state.at().field("Credentials"),
                    "The field 'RoleArn' is required but was missing",
                    "Add 'RoleArn', or remove 'Credentials'.");
        }
    }

    private static void checkJsonPath(State state, Findings findings) {
        PathFields.check(state.at(), state.node(), findings);
        for (String field : TEMPLATES) {
            Templates.check(state.at().field(field), state.node().path(field), findings);
        }
        for (Map.Entry<String, JsonNode> field : state.node().path("Result").properties()) {
            if (field.getValue().isTextual()
                    && Templates.looksDynamic(field.getValue().textValue())) {
                findings.add(
                        Rule.PASS_RESULT_STATIC,
                        state.at().field("Result").field(field.getKey()),
                        "The Result of a Pass is taken as it stands, never looked up",
                        "Write the field in 'Parameters' with a name that ends in .$.");
            }
        }
    }

    private static void checkDelimited(State state, Findings findings) {
        JsonNode items = state.node().path("Items");
        if (items.isTextual() && !Expressions.isDelimited(items)) {
            findings.add(
                    Rule.EXPRESSION_NOT_DELIMITED,
                    state.at().field("Items"),
                    "The value of 'Items' must be a list or a JSONata expression",
                    "Write the expression between {% and %}.");
        }
    }

    private static void checkVariables(Pointer at, JsonNode owner, Findings findings) {
        for (Map.Entry<String, JsonNode> field : owner.path("Assign").properties()) {
            String name = field.getKey();
            String bare = name.endsWith(".$") ? name.substring(0, name.length() - 2) : name;
            if (!VARIABLE.matcher(bare).matches() || bare.equals("states")) {
                findings.add(
                        Rule.VARIABLE_NAME_INVALID,
                        at.field("Assign").field(name),
                        "'" + bare + "' is no name for a variable",
                        "Name it with letters, digits and underscores, at most 80, and not 'states'.");
            }
        }
    }
}
