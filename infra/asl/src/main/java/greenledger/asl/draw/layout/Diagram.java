package greenledger.asl.draw.layout;

import greenledger.asl.lint.graph.Scope;
import greenledger.asl.lint.saga.Saga;
import java.util.List;

/// A scope laid out on a plane.
///
/// @param scope what it shows
/// @param saga the same, read as a saga
/// @param width how wide it is
/// @param height how high it is
/// @param states its states in their places
/// @param routes the lines between them
/// @param undoLanes the stretches in which undos stand
public record Diagram(
        Scope scope,
        Saga saga,
        double width,
        double height,
        List<PlacedState> states,
        List<Route> routes,
        List<Box> undoLanes) {
    public Diagram {
        states = List.copyOf(states);
        routes = List.copyOf(routes);
        undoLanes = List.copyOf(undoLanes);
    }

    /// Lays out a scope with all that is nested in it.
    public static Diagram of(Scope scope) {
        return new DiagramLayout(scope).diagram();
    }
}
