package greenledger.asl.lint.saga;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.lint.graph.Pointer;
import greenledger.asl.lint.graph.State;
import greenledger.asl.lint.report.Findings;
import greenledger.asl.lint.report.Rule;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A function that is called and answered is called again, at uneven intervals, when Lambda itself
/// falters.
final class LambdaRetries {
    private static final Set<String> FALTERS =
            Set.of(
                    "Lambda.ServiceException",
                    "Lambda.AWSLambdaException",
                    "Lambda.SdkClientException",
                    "Lambda.TooManyRequestsException");

    private LambdaRetries() {}

    static void check(State state, Findings findings) {
        if (!callsFunction(state.text("Resource"))) {
            return;
        }
        Set<String> retried = new HashSet<>();
        JsonNode retriers = state.node().path("Retry");
        for (int i = 0; i < retriers.size(); i++) {
            List<String> errors = ErrorNames.of(retriers.path(i));
            if (!coversAny(errors)) {
                continue;
            }
            retried.addAll(errors);
            if (!retriers.path(i).path("JitterStrategy").asText().equals("FULL")) {
                Pointer at = state.at().field("Retry").item(i);
                findings.add(
                        Rule.RETRY_WITHOUT_JITTER,
                        at,
                        "All callers that failed together try again together",
                        "Add \"JitterStrategy\": \"FULL\".");
            }
        }
        if (!isAll(retried) && !retried.containsAll(FALTERS)) {
            findings.add(
                    Rule.LAMBDA_WITHOUT_RETRY,
                    state.at(),
                    "'" + state.name() + "' gives up when Lambda itself falters",
                    "Retry " + String.join(", ", FALTERS.stream().sorted().toList()) + ".");
        }
    }

    private static boolean callsFunction(String resource) {
        boolean function = resource.matches("arn:[a-z-]+:lambda:.*:function:.+");
        return function || resource.matches("arn:[a-z-]+:states:.*:lambda:invoke");
    }

    private static boolean coversAny(List<String> errors) {
        return isAll(errors) || errors.stream().anyMatch(FALTERS::contains);
    }

    private static boolean isAll(Collection<String> errors) {
        return errors.contains("States.ALL") || errors.contains("States.TaskFailed");
    }
}
