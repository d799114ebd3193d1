package greenledger.asl.lint.saga;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.lint.graph.Scope;
import greenledger.asl.lint.graph.State;
import greenledger.asl.lint.report.Findings;
import greenledger.asl.lint.report.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/// Every error that is retried or caught is one that can occur: the service's own, a Fail state's,
/// or the full name of an exception class, which is what the Java runtime reports.
final class ErrorNames {
    private static final Set<String> STATES =
            Set.of(
                    "States.ALL",
                    "States.BranchFailed",
                    "States.DataLimitExceeded",
                    "States.ExceedToleratedFailureThreshold",
                    "States.HeartbeatTimeout",
                    "States.Http.Socket",
                    "States.IntrinsicFailure",
                    "States.ItemReaderFailed",
                    "States.NoChoiceMatched",
                    "States.ParameterPathFailure",
                    "States.Permissions",
                    "States.QueryEvaluationError",
                    "States.ResultPathMatchFailure",
                    "States.ResultWriterFailed",
                    "States.Runtime",
                    "States.TaskFailed",
                    "States.Timeout");

    private ErrorNames() {}

    static List<String> of(JsonNode handler) {
        return StreamSupport.stream(handler.path("ErrorEquals").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    static void check(Scope machine, Predicate<String> isClass, Findings findings) {
        Set<String> raised = new HashSet<>();
        machine.all().forEach(s -> s.states().values().forEach(f -> raised.add(f.text("Error"))));
        for (Scope scope : machine.all()) {
            for (State state : scope.states().values()) {
                Predicate<String> known =
                        name -> isService(name) || raised.contains(name) || isClass.test(name);
                boolean answered = state.text("Resource").endsWith(".waitForTaskToken");
                check(state, known.or(name -> answered && !name.contains(".")), findings);
            }
        }
    }

    /// A name that the service or an SDK integration makes: `States.Timeout`, `Lambda.Unknown`,
    /// `DynamoDB.ConditionalCheckFailedException`. Java packages start with a small letter.
    private static boolean isService(String name) {
        if (name.startsWith("States.")) {
            return STATES.contains(name);
        }
        return name.matches("\\p{Lu}\\w*(\\.\\w+)+");
    }

    private static void check(State state, Predicate<String> known, Findings findings) {
        for (String list : List.of("Retry", "Catch")) {
            JsonNode handlers = state.node().path(list);
            for (int i = 0; i < handlers.size(); i++) {
                List<String> errors = of(handlers.path(i));
                for (int e = 0; e < errors.size(); e++) {
                    if (!known.test(errors.get(e))) {
                        findings.add(
                                Rule.ERROR_NAME_UNKNOWN,
                                state.at().field(list).item(i).field("ErrorEquals").item(e),
                                "No class is called '" + errors.get(e) + "'",
                                "Write the full name of a top-level exception class, package included.");
                    }
                }
            }
        }
    }
}
