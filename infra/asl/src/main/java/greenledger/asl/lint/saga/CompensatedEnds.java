package greenledger.asl.lint.saga;

import greenledger.asl.lint.graph.State;
import greenledger.asl.lint.graph.Transition;
import greenledger.asl.lint.report.Findings;
import greenledger.asl.lint.report.Rule;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/// What was given up ends in Fail, so that nobody takes it for done.
final class CompensatedEnds {
    private CompensatedEnds() {}

    static void check(Saga saga, Findings findings) {
        Set<String> forward = saga.forward();
        Deque<String> open = new ArrayDeque<>();
        saga.undos().forEach(undo -> open.add(undo.name()));
        forward.stream()
                .filter(name -> !saga.afterPivot().contains(name))
                .flatMap(name -> saga.scope().state(name).stream())
                .flatMap(s -> s.transitions().stream())
                .filter(way -> way.kind() == Transition.Kind.CATCH)
                .forEach(way -> open.add(way.target()));
        Set<String> seen = new HashSet<>(forward);
        while (!open.isEmpty()) {
            String name = open.pop();
            if (seen.add(name)) {
                saga.scope().state(name).ifPresent(s -> check(s, open, findings));
            }
        }
    }

    private static void check(State state, Deque<String> open, Findings findings) {
        if (state.isTerminal() && !state.is("Fail")) {
            findings.add(
                    Rule.COMPENSATED_END_GREEN,
                    state.at(),
                    "A compensated execution ends in '" + state.name() + "', as if it had worked",
                    "End it in a Fail state that names the outcome.");
        }
        state.transitions().forEach(way -> open.add(way.target()));
    }
}
