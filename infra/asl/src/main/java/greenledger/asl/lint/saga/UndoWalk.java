package greenledger.asl.lint.saga;

import greenledger.asl.lint.graph.State;
import greenledger.asl.lint.graph.Transition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Walks a saga to the nearest undos: onwards from a state, or back to the steps before it.
final class UndoWalk {
    private final Saga saga;
    private final Set<String> ends;
    private final Set<String> undos = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private boolean none;

    /// @param ends where it stops as if it had met an undo
    UndoWalk(Saga saga, Set<String> ends) {
        this.saga = saga;
        this.ends = Set.copyOf(ends);
    }

    /// Onwards from there, after that step failed. A Choice that sorts failures names the step in
    /// the condition of its way; one that names none is taken every way.
    Reach first(List<String> from, String failed) {
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            String name = open.pop();
            if (saga.isUndo(name)) {
                undos.add(name);
            } else if (!ends.contains(name) && seen.add(name)) {
                List<String> next =
                        saga.scope().state(name).map(s -> ways(s, failed)).orElse(List.of());
                none |= next.isEmpty();
                next.forEach(open::push);
            }
        }
        return new Reach(undos, none);
    }

    private List<String> ways(State state, String failed) {
        List<Transition> all =
                state.transitions().stream().filter(t -> t.kind().isForward()).toList();
        List<Transition> own = all.stream().filter(t -> names(t, failed)).toList();
        List<Transition> open = all.stream().filter(t -> !namesAny(t)).toList();
        List<Transition> taken = failed.isEmpty() ? all : own.isEmpty() ? open : own;
        return taken.stream().map(Transition::target).toList();
    }

    private boolean namesAny(Transition way) {
        return saga.scope().states().keySet().stream().anyMatch(name -> names(way, name));
    }

    private static boolean names(Transition way, String state) {
        Pattern word = Pattern.compile("(?<![\\w])" + Pattern.quote(state) + "(?![\\w])");
        return !state.isEmpty() && word.matcher(way.label()).find();
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
