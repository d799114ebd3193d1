package greenledger.asl.lint.saga;

import greenledger.asl.lint.graph.State;
import greenledger.asl.lint.report.Findings;
import greenledger.asl.lint.report.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The undos follow each other in the exact reverse of their steps' order.
final class UndoOrder {
    private UndoOrder() {}

    static void check(Saga saga, Findings findings) {
        for (State undo : saga.undos()) {
            Reach wanted = saga.undosBefore(saga.stepOf(undo.name()).orElseThrow());
            Reach met = saga.firstUndos(saga.forwardTargets(undo));
            if (!suits(saga, wanted, met)) {
                findings.add(
                        Rule.UNDO_ORDER_WRONG,
                        undo.at().field("Next"),
                        "'" + undo.name() + "' is followed by " + met + ", not by " + wanted,
                        "Let " + wanted + " come next, so that the undos run in reverse order.");
            }
        }
    }

    /// Whether an undo chain entered there covers every step that may have been done: exactly the
    /// wanted undos, or, where the way there branches, one of them from which the others follow.
    static boolean suits(Saga saga, Reach wanted, Reach met) {
        if (met.equals(wanted)) {
            return true;
        }
        boolean known = wanted.undos().containsAll(met.undos()) && !met.undos().isEmpty();
        return known && !met.none() && chain(saga, met.undos()).containsAll(wanted.undos());
    }

    /// Whether every undo of the saga runs, whatever was done.
    static boolean runsAll(Saga saga, Reach met) {
        List<String> all = saga.undos().stream().map(State::name).toList();
        return !met.none() && chain(saga, met.undos()).containsAll(all);
    }

    private static Set<String> chain(Saga saga, Set<String> from) {
        Set<String> chain = new HashSet<>();
        Set<String> open = from;
        while (chain.addAll(open)) {
            List<String> next =
                    open.stream()
                            .flatMap(name -> saga.scope().state(name).stream())
                            .flatMap(undo -> saga.forwardTargets(undo).stream())
                            .toList();
            open = saga.firstUndos(next).undos();
        }
        return chain;
    }
}
