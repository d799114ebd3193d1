package greenledger.asl.lint.schema;

import greenledger.asl.lint.graph.Scope;
import greenledger.asl.lint.graph.State;
import greenledger.asl.lint.graph.Transition;
import greenledger.asl.lint.report.Findings;
import greenledger.asl.lint.report.Rule;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/// Within a scope every transition has a target, every state a way to it, and one of them an end.
final class Reachability {
    private Reachability() {}

    static void check(Scope scope, Findings findings) {
        if (scope.states().isEmpty()) {
            return;
        }
        if (!scope.start().isEmpty() && scope.state(scope.start()).isEmpty()) {
            findings.add(
                    Rule.TARGET_UNKNOWN,
                    scope.at().field("StartAt"),
                    "Missing 'StartAt' target: " + scope.start(),
                    "Let 'StartAt' name a state of its own 'States'.");
        }
        for (State state : scope.states().values()) {
            for (Transition way : state.transitions()) {
                if (scope.state(way.target()).isEmpty()) {
                    findings.add(
                            Rule.TARGET_UNKNOWN,
                            way.at(),
                            "Missing 'Next' target: " + way.target(),
                            "Name a state of the same 'States', or add '"
                                    + way.target()
                                    + "' to it.");
                }
            }
        }
        if (scope.states().values().stream().noneMatch(State::isTerminal)) {
            findings.add(
                    Rule.END_MISSING,
                    scope.at(),
                    "Workflow has no terminal state",
                    "End one of the states with \"End\": true, or add a Succeed or Fail state.");
        } else if (scope.state(scope.start()).isPresent()) {
            reportUnreachable(scope, findings);
        }
    }

    private static void reportUnreachable(Scope scope, Findings findings) {
        Set<String> reached = reached(scope);
        for (State state : scope.states().values()) {
            if (!reached.contains(state.name())) {
                findings.add(
                        Rule.STATE_UNREACHABLE,
                        state.at(),
                        "State \"" + state.name() + "\" is not reachable.",
                        "Lead a transition to it, or remove it.");
            }
        }
    }

    private static Set<String> reached(Scope scope) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(scope.start()));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (reached.add(name)) {
                scope.state(name)
                        .ifPresent(s -> s.transitions().forEach(way -> open.push(way.target())));
            }
        }
        return reached;
    }
}
