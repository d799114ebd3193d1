package greenledger.asl.draw.svg;

import greenledger.asl.draw.layout.Link;
import greenledger.asl.lint.graph.State;
import greenledger.asl.lint.saga.Saga;
import java.util.List;

/// What a picture says of each state and line.
sealed interface Narration permits AsDefined, AsExecuted {

    /// The name of a style in the style sheet, and of the sign that goes with it.
    String style(State state, Saga saga);

    /// One short line.
    String line(State state, Saga saga);

    /// All there is to say, for who points at the state or has it read out.
    String full(State state, Saga saga);

    /// Whether the line was taken.
    boolean isTaken(Link link);

    /// The styles to explain in the legend, with their words.
    List<Key> keys(Saga saga);

    /// One entry of a legend.
    record Key(String style, String words) {}
}
