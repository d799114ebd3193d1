package greenledger.asl.draw.layout;

import greenledger.asl.lint.graph.State;
import java.util.List;

/// A state in its place, with the diagrams of what it runs.
///
/// @param state the state
/// @param box where it stands, in its diagram
/// @param inner the diagrams of its branches or its processor
/// @param innerAt the upper left corners of these, in the same diagram
public record PlacedState(State state, Box box, List<Diagram> inner, List<Point> innerAt) {
    public PlacedState {
        inner = List.copyOf(inner);
        innerAt = List.copyOf(innerAt);
    }
}
