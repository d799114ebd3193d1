package greenledger.asl.lint.schema;

import greenledger.asl.lint.graph.Pointer;
import greenledger.asl.lint.graph.State;
import greenledger.asl.lint.report.Findings;
import greenledger.asl.lint.report.Rule;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a Task calls: a function, an activity, or an integration that exists in the wanted pattern.
final class Resources {
    private static final Pattern INTEGRATION =
            Pattern.compile(
                    "arn:[a-z-]+:states:[a-z0-9-]*:\\d*:([a-zA-Z0-9:-]+?)(\\.sync(:2)?|\\.waitForTaskToken)?");
    private static final Pattern ACTIVITY =
            Pattern.compile("arn:[a-z-]+:states:[a-z0-9-]+:\\d{12}:activity:.+");
    private static final Pattern FUNCTION =
            Pattern.compile("arn:[a-z-]+:lambda:[^:]+:[^:]+:function:.+");
    private static final Pattern SUBSTITUTION = Pattern.compile(".*\\$\\{[A-Za-z0-9_.:]+}.*");

    private Resources() {}

    static void check(State state, MachineType type, Findings findings) {
        Pointer at = state.at().field("Resource");
        String resource = state.text("Resource");
        if (!state.has("Resource") || SUBSTITUTION.matcher(resource).matches()) {
            return;
        }
        if (ACTIVITY.matcher(resource).matches()) {
            refuseInExpress(type == MachineType.EXPRESS, at, "Activity ARN", findings);
            return;
        }
        Matcher integration = INTEGRATION.matcher(resource);
        if (integration.matches()) {
            String pattern = integration.group(2) == null ? "" : integration.group(2);
            checkIntegration(at, resource, integration.group(1), pattern, findings);
            refuseInExpress(
                    type == MachineType.EXPRESS && !pattern.isEmpty(),
                    at,
                    "'" + pattern + "' service integration",
                    findings);
        } else if (!FUNCTION.matcher(resource).matches()) {
            refuse(at, resource, findings);
        }
    }

    private static void checkIntegration(
            Pointer at, String resource, String action, String pattern, Findings findings) {
        boolean known =
                action.startsWith("aws-sdk:")
                        ? action.matches("aws-sdk:[a-z0-9]+:[a-z][A-Za-z0-9]*")
                                && !pattern.startsWith(".sync")
                        : Integrations.offers(action, pattern);
        if (!known) {
            refuse(at, resource.replaceFirst("^arn:[a-z-]+:", "arn:<partition>:"), findings);
        }
    }

    private static void refuse(Pointer at, String resource, Findings findings) {
        findings.add(
                Rule.RESOURCE_INVALID,
                at,
                ("The resource provided %s is not recognized. The value is not a valid resource ARN, or the"
                                + " resource is not available in this region.")
                        .formatted(resource),
                "Name a function, an activity, or an action of a service integration.");
    }

    private static void refuseInExpress(
            boolean refused, Pointer at, String what, Findings findings) {
        if (refused) {
            findings.add(
                    Rule.EXPRESS_UNSUPPORTED,
                    at,
                    "Express state machine does not support " + what,
                    "Make the machine STANDARD, or answer within the call.");
        }
    }
}
