package greenledger.asl.draw.layout;

import greenledger.asl.lint.graph.Scope;
import greenledger.asl.lint.graph.State;
import greenledger.asl.lint.saga.Saga;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Lays out one scope: inner scopes first, since they make their state as large as it is.
final class DiagramLayout {
    private static final double STATE_WIDTH = 166;
    private static final double STATE_HEIGHT = 54;
    private static final double HEAD = 44;
    private static final double PAD = 8;

    private final Scope scope;
    private final Saga saga;
    private final Map<String, List<Diagram>> inner = new HashMap<>();

    DiagramLayout(Scope scope) {
        this.scope = scope;
        this.saga = Saga.read(scope);
    }

    Diagram diagram() {
        Map<String, Box> sizes = new HashMap<>();
        for (State state : scope.states().values()) {
            List<Diagram> diagrams = state.inner().stream().map(Diagram::of).toList();
            inner.put(state.name(), diagrams);
            sizes.put(state.name(), size(diagrams));
        }
        Grid lanes = Lanes.of(saga);
        int pivot =
                saga.pivots().stream()
                        .flatMap(name -> lanes.cell(name).stream())
                        .mapToInt(Cell::column)
                        .findFirst()
                        .orElse(0);
        Grid grid = Fold.of(lanes, pivot);
        List<Plan> plans = new Planner(grid, Link.of(scope)).plans();
        Ports ports = new Ports(grid, plans);
        Tracks tracks = new Tracks(grid, ports, plans);
        Metrics metrics = new Metrics(grid, tracks, sizes, LabelRoom.of(scope, grid, plans));
        Map<String, Box> boxes = new HashMap<>();
        grid.cells()
                .forEach((name, cell) ->
                        boxes.put(
                                name,
                                metrics.box(cell, sizes.getOrDefault(name, size(List.of())))));
        Router router = new Router(metrics, ports, tracks, boxes);
        return new Diagram(
                scope,
                saga,
                metrics.width(),
                metrics.height(),
                scope.states().values().stream().map(s -> place(s, boxes)).toList(),
                plans.stream().map(router::route).toList(),
                undoLanes(grid, metrics));
    }

    private PlacedState place(State state, Map<String, Box> boxes) {
        Box box = boxes.getOrDefault(state.name(), size(List.of()));
        List<Diagram> diagrams = inner.getOrDefault(state.name(), List.of());
        List<Point> corners = new ArrayList<>();
        double y = box.y() + HEAD;
        for (Diagram diagram : diagrams) {
            corners.add(new Point(box.x() + PAD, y));
            y += diagram.height() + PAD;
        }
        return new PlacedState(state, box, diagrams, corners);
    }

    private static Box size(List<Diagram> diagrams) {
        if (diagrams.isEmpty()) {
            return new Box(0, 0, STATE_WIDTH, STATE_HEIGHT);
        }
        double widest = diagrams.stream().mapToDouble(Diagram::width).max().orElse(0);
        double height = diagrams.stream().mapToDouble(d -> d.height() + PAD).sum();
        return new Box(0, 0, Math.max(STATE_WIDTH, widest + 2 * PAD), HEAD + height);
    }

    private List<Box> undoLanes(Grid grid, Metrics metrics) {
        TreeSet<Integer> rows = new TreeSet<>();
        saga.undos().stream()
                .flatMap(undo -> grid.cell(undo.name()).stream())
                .forEach(cell -> rows.add(cell.row()));
        return rows.stream()
                .map(r -> new Box(0, metrics.rowTop(r), metrics.width(), metrics.rowHeight(r)))
                .toList();
    }
}
