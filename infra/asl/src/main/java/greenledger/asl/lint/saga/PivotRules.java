package greenledger.asl.lint.saga;

import greenledger.asl.lint.graph.Pointer;
import greenledger.asl.lint.graph.State;
import greenledger.asl.lint.graph.Transition;
import greenledger.asl.lint.report.Findings;
import greenledger.asl.lint.report.Rule;
import java.util.List;

/// A saga has one pivot; from it on nothing is undone.
final class PivotRules {
    private PivotRules() {}

    static void check(Saga saga, Findings findings) {
        if (saga.pivots().size() != 1) {
            findings.add(
                    Rule.PIVOT_AMBIGUOUS,
                    saga.scope().at(),
                    saga.pivots().isEmpty()
                            ? "No state is the pivot"
                            : "More than one state is the pivot: "
                                    + String.join(", ", saga.pivots().stream().sorted().toList()),
                    "Put the sentence \"Pivot.\" into the Comment of the one step after which there is only"
                            + " forward.");
        }
        saga.pivots().forEach(name -> refuseUndo(saga, name, findings));
        for (String name : saga.afterPivot()) {
            refuseUndo(saga, name, findings);
            saga.scope().state(name).ifPresent(s -> checkWays(saga, s, findings));
        }
    }

    private static void refuseUndo(Saga saga, String name, Findings findings) {
        if (saga.undoOf(name).isPresent()) {
            Pointer at = saga.scope().at().field("States").field(name).field("Comment");
            findings.add(
                    Rule.COMPENSATABLE_AFTER_PIVOT,
                    at,
                    "'" + name + "' can be undone and does not come before the pivot",
                    "Move the step before the pivot, or retry it until it succeeds or is parked.");
        }
    }

    private static void checkWays(Saga saga, State state, Findings findings) {
        for (Transition way : state.transitions()) {
            Reach met = saga.firstUndos(List.of(way.target()));
            boolean passesState = way.kind().isForward() && !saga.isUndo(way.target());
            if (!met.undos().isEmpty() && !passesState) {
                findings.add(
                        Rule.UNDO_AFTER_PIVOT,
                        way.at(),
                        "After the pivot '" + state.name() + "' leads to " + met,
                        "Retry the step, then park what is left of it for an operator.");
            }
        }
    }
}
