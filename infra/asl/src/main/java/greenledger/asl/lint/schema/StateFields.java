package greenledger.asl.lint.schema;

import greenledger.asl.lint.graph.QueryLanguage;
import greenledger.asl.lint.graph.State;
import greenledger.asl.lint.report.Findings;
import greenledger.asl.lint.report.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Which fields a state of each type has, in either query language.
final class StateFields {
    private static final List<String> COMMON = List.of("Type", "Comment", "QueryLanguage");
    private static final Map<String, FieldTable> TABLE =
            Map.of(
                    "Task",
                    new FieldTable(
                            "Resource",
                            "Next End TimeoutSeconds HeartbeatSeconds Retry Catch Credentials Assign",
                            "InputPath OutputPath Parameters ResultSelector ResultPath"
                                    + " TimeoutSecondsPath HeartbeatSecondsPath",
                            "Arguments Output"),
                    "Pass",
                    new FieldTable(
                            "",
                            "Next End Assign",
                            "InputPath OutputPath Parameters ResultPath Result",
                            "Output"),
                    "Wait",
                    new FieldTable(
                            "",
                            "Next End Assign Seconds Timestamp",
                            "InputPath OutputPath SecondsPath TimestampPath",
                            "Output"),
                    "Choice",
                    new FieldTable("Choices", "Default Assign", "InputPath OutputPath", "Output"),
                    "Succeed",
                    new FieldTable("", "", "InputPath OutputPath", "Output"),
                    "Fail",
                    new FieldTable("", "Error Cause", "ErrorPath CausePath", ""),
                    "Parallel",
                    new FieldTable(
                            "Branches",
                            "Next End Retry Catch Assign",
                            "InputPath OutputPath Parameters ResultSelector ResultPath",
                            "Arguments Output"),
                    "Map",
                    new FieldTable(
                            "",
                            "ItemProcessor Iterator ItemSelector ItemReader ItemBatcher ResultWriter"
                                    + " MaxConcurrency ToleratedFailureCount"
                                    + " ToleratedFailurePercentage Label Next End Retry Catch Assign",
                            "InputPath OutputPath ItemsPath Parameters ResultSelector ResultPath"
                                    + " MaxConcurrencyPath ToleratedFailureCountPath"
                                    + " ToleratedFailurePercentagePath",
                            "Items Output"));

    private StateFields() {}

    static boolean isKnown(String type) {
        return TABLE.containsKey(type);
    }

    static void refuseType(State state, Findings findings) {
        boolean absent = !state.has("Type");
        findings.add(
                absent ? Rule.FIELD_REQUIRED : Rule.TYPE_UNKNOWN,
                absent ? state.at() : state.at().field("Type"),
                absent
                        ? "These fields are required: [Type]"
                        : "The field 'Type' should have one of these values: [Task, Wait, Pass,"
                                + " Succeed, Fail, Choice, Parallel, Map]",
                "Make 'Type' one of "
                        + String.join(", ", TABLE.keySet().stream().sorted().toList())
                        + ".");
    }

    static void check(State state, QueryLanguage machine, Findings findings) {
        FieldTable table = TABLE.getOrDefault(state.type(), FieldTable.NONE);
        Fields fields = new Fields(state.at(), state.node(), findings);
        fields.require(table.required());
        boolean jsonata = state.language() == QueryLanguage.JSONATA;
        List<String> foreign = jsonata ? table.jsonPath() : table.jsonata();
        fields.allow(
                Stream.of(COMMON, table.required(), table.both(), table.jsonPath(), table.jsonata())
                        .flatMap(List::stream)
                        .toList());
        for (String field : foreign) {
            if (state.has(field)) {
                refuseForeign(state, field, findings);
            }
        }
        checkLanguage(state, machine, findings);
    }

    private static void refuseForeign(State state, String field, Findings findings) {
        QueryLanguage other =
                state.language() == QueryLanguage.JSONATA
                        ? QueryLanguage.JSONPATH
                        : QueryLanguage.JSONATA;
        findings.add(
                Rule.FIELD_OF_OTHER_LANGUAGE,
                state.at(),
                "The QueryLanguage is set to '%s', but field '%s' is only supported for the '%s' QueryLanguage"
                        .formatted(state.language().word(), field, other.word()),
                "Write '" + field + "' in " + state.language().word() + "'s own fields.");
    }

    private static void checkLanguage(State state, QueryLanguage machine, Findings findings) {
        if (machine == QueryLanguage.JSONATA && state.text("QueryLanguage").equals("JSONPath")) {
            findings.add(
                    Rule.QUERY_LANGUAGE_INVALID,
                    state.at(),
                    "'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine",
                    "Write the state in JSONata, or choose the language state by state.");
        }
        if (state.has("QueryLanguage")
                && !Fields.isQueryLanguage(state.node().get("QueryLanguage"))) {
            findings.add(
                    Rule.QUERY_LANGUAGE_INVALID,
                    state.at().field("QueryLanguage"),
                    "The value of 'QueryLanguage' must be one of [JSONPath, JSONata]",
                    "Make 'QueryLanguage' JSONPath or JSONata.");
        }
    }
}
