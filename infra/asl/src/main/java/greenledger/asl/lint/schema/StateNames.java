package greenledger.asl.lint.schema;

import greenledger.asl.lint.graph.Scope;
import greenledger.asl.lint.graph.State;
import greenledger.asl.lint.report.Findings;
import greenledger.asl.lint.report.Rule;
import java.util.HashSet;
import java.util.Set;

/// A state's name is short and means one state in the whole machine.
final class StateNames {
    private static final int LONGEST = 80;

    private StateNames() {}

    static void check(Scope machine, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Scope scope : machine.all()) {
            for (State state : scope.states().values()) {
                if (state.name().isEmpty() || state.name().length() > LONGEST) {
                    findings.add(
                            Rule.STATE_NAME_INVALID,
                            state.at(),
                            "A state name must have 1 to " + LONGEST + " characters",
                            "Give the state a name of at most " + LONGEST + " characters.");
                }
                if (!seen.add(state.name())) {
                    findings.add(
                            Rule.STATE_NAME_DUPLICATE,
                            state.at(),
                            "Duplicate State name: " + state.name(),
                            "Rename one of the states called '" + state.name() + "'.");
                }
            }
        }
    }
}
