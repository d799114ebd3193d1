package greenledger.asl.lint.saga;

import greenledger.asl.lint.graph.State;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Walks a saga to the nearest undos: onwards from a state, or back to the steps before it.
final class UndoWalk {
    private final Saga saga;
    private final Set<String> undos = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private boolean none;

    UndoWalk(Saga saga) {
        this.saga = saga;
    }

    Reach first(List<String> from) {
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            String name = open.pop();
            if (saga.isUndo(name)) {
                undos.add(name);
            } else if (seen.add(name)) {
                List<String> next =
                        saga.scope().state(name).map(saga::forwardTargets).orElse(List.of());
                none |= next.isEmpty();
                next.forEach(open::push);
            }
        }
        return new Reach(undos, none);
    }

    Reach before(String step) {
        Deque<String> open = new ArrayDeque<>(List.of(step));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (seen.add(name)) {
                none |= name.equals(saga.scope().start());
                for (State earlier : leadingTo(name)) {
                    saga.undoOf(earlier.name())
                            .ifPresentOrElse(undos::add, () -> open.push(earlier.name()));
                }
            }
        }
        return new Reach(undos, none);
    }

    private List<State> leadingTo(String name) {
        return saga.scope().states().values().stream()
                .filter(s -> !saga.isUndo(s.name()))
                .filter(s -> saga.forwardTargets(s).contains(name))
                .toList();
    }
}
