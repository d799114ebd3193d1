package greenledger.asl.draw.layout;

import greenledger.asl.lint.graph.Scope;
import greenledger.asl.lint.graph.State;
import greenledger.asl.lint.graph.Transition;
import greenledger.asl.lint.saga.Saga;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Puts the states of a scope into lanes: the way there, beneath it each undo under its step,
/// beneath them what deals with failures.
final class Lanes {
    private final Saga saga;
    private final Scope scope;
    private final Grid grid = new Grid();
    private int undoRow;

    private Lanes(Saga saga) {
        this.saga = saga;
        this.scope = saga.scope();
    }

    static Grid of(Saga saga) {
        Lanes lanes = new Lanes(saga);
        lanes.placeForward();
        lanes.placeUndos();
        lanes.placeRest();
        return lanes.grid;
    }

    private void placeForward() {
        Set<String> forward = new HashSet<>(saga.forward());
        List<String> main = MainPath.of(scope, forward);
        Set<String> afterUndos = afterUndos();
        forward.removeIf(name -> !main.contains(name) && afterUndos.contains(name));
        Map<String, Integer> columns = Columns.of(scope, forward);
        main.forEach(name -> grid.put(name, new Cell(0, columns.getOrDefault(name, 0))));
        for (String name : saga.forward()) {
            if (forward.contains(name) && grid.cell(name).isEmpty()) {
                grid.putBelow(name, besideRow(name), columns.getOrDefault(name, 0));
            }
        }
        undoRow = grid.rows();
    }

    private void placeUndos() {
        for (State undo : saga.undos()) {
            int column = saga.stepOf(undo.name()).flatMap(grid::cell).map(Cell::column).orElse(0);
            grid.putBelow(undo.name(), undoRow, column);
        }
    }

    private void placeRest() {
        Deque<String> open = new ArrayDeque<>();
        saga.undos().forEach(undo -> open.add(undo.name()));
        saga.forward().stream().filter(n -> grid.cell(n).isPresent()).forEach(open::add);
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String name = open.pop();
            List<Transition> ways = scope.state(name).map(State::transitions).orElse(List.of());
            for (Transition way : seen.add(name) ? ways : List.<Transition>of()) {
                if (grid.cell(way.target()).isEmpty() && scope.state(way.target()).isPresent()) {
                    placeAfter(name, way);
                    open.add(way.target());
                }
            }
        }
        scope.states().keySet().stream()
                .filter(name -> grid.cell(name).isEmpty())
                .forEach(name -> grid.putBelow(name, grid.rows(), 0));
    }

    /// What a failed undo leads to stands under it; what follows the undos goes on to the left, as
    /// they do; without undos the way goes on to the right.
    private void placeAfter(String name, Transition way) {
        Cell from = grid.cell(name).orElseThrow();
        boolean onlyFailure =
                scope.state(name).orElseThrow().transitions().stream()
                        .filter(t -> t.target().equals(way.target()))
                        .noneMatch(t -> t.kind().isForward());
        int row = Math.max(from.row(), undoRow);
        if (onlyFailure) {
            grid.putBelow(way.target(), Math.max(undoRow, from.row() + 1), from.column());
        } else if (saga.isDeclared()) {
            grid.putBelow(way.target(), row, Math.max(0, from.column() - 1));
        } else {
            grid.putBelow(way.target(), row, from.column() + 1);
        }
    }

    private Set<String> afterUndos() {
        Set<String> met = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        saga.undos().forEach(undo -> open.add(undo.name()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (met.add(next)) {
                scope.state(next)
                        .ifPresent(s -> s.transitions().forEach(t -> open.add(t.target())));
            }
        }
        return met;
    }

    private int besideRow(String name) {
        return scope.states().values().stream()
                .filter(s -> s.transitions().stream().anyMatch(t -> t.target().equals(name)))
                .flatMap(s -> grid.cell(s.name()).stream())
                .mapToInt(Cell::row)
                .filter(row -> row > 0)
                .min()
                .orElse(1);
    }
}
