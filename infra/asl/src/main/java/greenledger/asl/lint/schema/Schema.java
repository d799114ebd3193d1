package greenledger.asl.lint.schema;

import greenledger.asl.lint.graph.Scope;
import greenledger.asl.lint.graph.State;
import greenledger.asl.lint.report.Findings;

/// All that the service checks before it accepts a definition.
public final class Schema {
    private Schema() {}

    /// Checks a definition with all its nested scopes.
    public static void check(Scope machine, MachineType type, Findings findings) {
        StateNames.check(machine, findings);
        for (Scope scope : machine.all()) {
            ScopeFields.check(scope, findings);
            for (State state : scope.states().values()) {
                check(state, scope, type, findings);
            }
            Reachability.check(scope, findings);
        }
    }

    private static void check(State state, Scope scope, MachineType type, Findings findings) {
        if (!StateFields.isKnown(state.type())) {
            StateFields.refuseType(state, findings);
            return;
        }
        StateFields.check(state, scope.language(), findings);
        Exits.check(state, findings);
        Values.check(state, findings);
        ErrorHandlers.check(state, findings);
        Data.check(state, findings);
        switch (state.type()) {
            case "Task" -> Resources.check(state, type, findings);
            case "Choice" -> ChoiceRules.check(state, findings);
            case "Wait" -> Waits.check(state, findings);
            case "Map" -> Maps.check(state, type, findings);
            default -> {}
        }
    }
}
