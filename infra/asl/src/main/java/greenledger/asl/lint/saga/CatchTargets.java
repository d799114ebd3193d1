package greenledger.asl.lint.saga;

import greenledger.asl.lint.graph.State;
import greenledger.asl.lint.graph.Transition;
import greenledger.asl.lint.report.Findings;
import greenledger.asl.lint.report.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A step that fails leads to the right undo: to its own if it has one, since its outcome is
/// unknown, else to that of the step before it. Where all undos run, the right one runs too. A way
/// that goes on with the saga, because the outcome turned out well, is not one without undo.
final class CatchTargets {
    private CatchTargets() {}

    static void check(Saga saga, Findings findings) {
        saga.upToPivot().stream()
                .filter(name -> !saga.afterPivot().contains(name))
                .flatMap(name -> saga.scope().state(name).stream())
                .forEach(state -> check(saga, state, findings));
    }

    private static void check(Saga saga, State state, Findings findings) {
        Optional<String> own = saga.undoOf(state.name());
        Reach wanted =
                own.map(undo -> new Reach(Set.of(undo), false))
                        .orElseGet(() -> saga.undosBefore(state.name()));
        for (Transition way : state.transitions()) {
            boolean failing = way.kind() == Transition.Kind.CATCH;
            if (!failing && !saga.isUndo(way.target())) {
                continue;
            }
            Reach met = saga.firstUndosAfterFailure(List.of(way.target()), state.name());
            boolean undoesAll = UndoOrder.runsAll(saga, met);
            boolean parks = saga.pivots().contains(state.name()) && met.undos().isEmpty();
            if (!parks && !undoesAll && !UndoOrder.suits(saga, wanted, met)) {
                findings.add(
                        own.isPresent() ? Rule.CATCH_NOT_TO_UNDO : Rule.UNDO_ORDER_WRONG,
                        way.at(),
                        "A failed '" + state.name() + "' leads to " + met + ", not to " + wanted,
                        "Lead it to " + wanted + ": whether the step was done is unknown.");
            }
        }
    }
}
