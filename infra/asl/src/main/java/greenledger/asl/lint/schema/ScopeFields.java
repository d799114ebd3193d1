package greenledger.asl.lint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.lint.graph.Scope;
import greenledger.asl.lint.report.Findings;
import greenledger.asl.lint.report.Rule;
import java.util.List;
import java.util.Map;

/// The fields of a machine, a branch or an item processor.
final class ScopeFields {
    private static final Map<Scope.Kind, List<String>> FIELDS =
            Map.of(
                    Scope.Kind.MACHINE,
                    List.of(
                            "Comment",
                            "QueryLanguage",
                            "StartAt",
                            "States",
                            "TimeoutSeconds",
                            "Version"),
                    Scope.Kind.BRANCH,
                    List.of("Comment", "StartAt", "States"),
                    Scope.Kind.PROCESSOR,
                    List.of("Comment", "ProcessorConfig", "StartAt", "States"));

    private ScopeFields() {}

    static void check(Scope scope, Findings findings) {
        Fields fields = new Fields(scope.at(), scope.node(), findings);
        fields.require(List.of("States", "StartAt"));
        fields.allow(FIELDS.getOrDefault(scope.kind(), List.of()));
        fields.requireType("StartAt", JsonNode::isTextual, "a string");
        fields.requireType("States", JsonNode::isObject, "an object");
        fields.requireType("Comment", JsonNode::isTextual, "a string");
        fields.requireType("Version", v -> v.asText().equals("1.0"), "\"1.0\"");
        fields.requireType(
                "TimeoutSeconds", Numbers::isSeconds, "a whole number from 1 to 99999999");
        fields.requireType("QueryLanguage", Fields::isQueryLanguage, "one of [JSONPath, JSONata]");
        if (scope.node().path("States").isObject() && scope.states().isEmpty()) {
            findings.add(
                    Rule.VALUE_INVALID,
                    scope.at().field("States"),
                    "'States' must have at least one state",
                    "Add the state that 'StartAt' names.");
        }
    }
}
