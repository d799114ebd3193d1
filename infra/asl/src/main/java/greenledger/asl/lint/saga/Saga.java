package greenledger.asl.lint.saga;

import greenledger.asl.lint.graph.Scope;
import greenledger.asl.lint.graph.State;
import greenledger.asl.lint.graph.Transition;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A scope read as a saga: its steps, what undoes each, and its pivot.
public final class Saga {
    private final Scope scope;
    private final Map<String, String> undoOf = new LinkedHashMap<>();
    private final Map<String, String> stepOf = new LinkedHashMap<>();
    private final Set<String> pivots = new LinkedHashSet<>();

    private Saga(Scope scope) {
        this.scope = scope;
        for (State state : scope.states().values()) {
            SagaComment comment = SagaComment.of(state);
            comment.undoneBy().ifPresent(undo -> pair(state.name(), undo));
            comment.undoes().ifPresent(step -> pair(step, state.name()));
            if (comment.pivot()) {
                pivots.add(state.name());
            }
        }
    }

    /// Reads the saga that the comments of a scope declare.
    public static Saga read(Scope scope) {
        return new Saga(scope);
    }

    /// Whether the scope declares one at all.
    public boolean isDeclared() {
        return !undoOf.isEmpty() || !pivots.isEmpty();
    }

    /// The states of the scope.
    public Scope scope() {
        return scope;
    }

    /// The states marked as pivot.
    public Set<String> pivots() {
        return Set.copyOf(pivots);
    }

    /// The undo of a step.
    public Optional<String> undoOf(String step) {
        return Optional.ofNullable(undoOf.get(step));
    }

    /// The step of an undo.
    public Optional<String> stepOf(String undo) {
        return Optional.ofNullable(stepOf.get(undo));
    }

    /// The undos, in the order in which the definition names them.
    public List<State> undos() {
        return scope.states().values().stream().filter(s -> isUndo(s.name())).toList();
    }

    /// Whether the state undoes another.
    public boolean isUndo(String name) {
        return stepOf.containsKey(name);
    }

    /// The states of the way there: from the start, no failure, undos left out.
    public Set<String> forward() {
        return walk(List.of(scope.start()));
    }

    /// The states of the way there that come after the pivot.
    public Set<String> afterPivot() {
        List<String> next =
                pivots.stream()
                        .flatMap(name -> scope.state(name).stream())
                        .flatMap(s -> forwardTargets(s).stream())
                        .toList();
        return walk(next);
    }

    /// The states of the way there from which the pivot is ahead, and the pivot itself; all of them
    /// when there is none. What can only turn the saga round is not among them.
    public Set<String> upToPivot() {
        Set<String> ahead = new LinkedHashSet<>(forward());
        if (!pivots.isEmpty()) {
            ahead.removeIf(name -> walk(List.of(name)).stream().noneMatch(pivots::contains));
        }
        return ahead;
    }

    /// Where a state leads when it does its work.
    List<String> forwardTargets(State state) {
        return state.transitions().stream()
                .filter(t -> t.kind().isForward())
                .map(Transition::target)
                .toList();
    }

    /// The undos of the nearest compensatable steps before a step.
    Reach undosBefore(String step) {
        return new UndoWalk(this, Set.of()).before(step);
    }

    /// The undos that are met first from there on.
    Reach firstUndos(List<String> from) {
        return new UndoWalk(this, Set.of()).first(from, "");
    }

    /// The undos that are met first from there on, after that step failed. A walk that gets back to
    /// the way there by a state off it has met what it had to.
    Reach firstUndosAfterFailure(List<String> from, String failed) {
        Set<String> goesOn = new HashSet<>(upToPivot());
        goesOn.addAll(afterPivot());
        from.forEach(goesOn::remove);
        return new UndoWalk(this, goesOn).first(from, failed);
    }

    private void pair(String step, String undo) {
        undoOf.putIfAbsent(step, undo);
        stepOf.putIfAbsent(undo, step);
    }

    private Set<String> walk(List<String> from) {
        Set<String> met = new LinkedHashSet<>();
        List<String> open = from;
        while (!open.isEmpty()) {
            open =
                    open.stream()
                            .filter(name -> !isUndo(name))
                            .flatMap(name -> scope.state(name).stream())
                            .filter(s -> met.add(s.name()))
                            .flatMap(s -> forwardTargets(s).stream())
                            .collect(Collectors.toList());
        }
        return met;
    }
}
