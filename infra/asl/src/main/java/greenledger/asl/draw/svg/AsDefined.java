package greenledger.asl.draw.svg;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.draw.layout.Link;
import greenledger.asl.draw.timeline.Durations;
import greenledger.asl.lint.graph.State;
import greenledger.asl.lint.saga.Saga;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Says of each state what it is.
record AsDefined() implements Narration {

    @Override
    public String style(State state, Saga saga) {
        if (saga.isUndo(state.name())) {
            return "undo";
        }
        if (saga.pivots().contains(state.name())) {
            return "pivot";
        }
        return switch (state.type()) {
            case "Fail" -> "bad-end";
            case "Succeed" -> "good-end";
            default -> saga.undoOf(state.name()).isPresent() ? "step" : "plain";
        };
    }

    @Override
    public String line(State state, Saga saga) {
        JsonNode seconds = state.node().path(state.is("Wait") ? "Seconds" : "TimeoutSeconds");
        String kind =
                state.text("Resource").endsWith(".waitForTaskToken") ? "Callback" : state.type();
        return seconds.isIntegralNumber()
                ? kind
                        + (state.is("Wait") ? " " : " ≤ ")
                        + Durations.brief(Duration.ofSeconds(seconds.longValue()))
                : kind;
    }

    @Override
    public String full(State state, Saga saga) {
        return state.name() + " (" + line(state, saga) + "). " + state.text("Comment");
    }

    @Override
    public boolean isTaken(Link link) {
        return false;
    }

    @Override
    public List<Key> keys(Saga saga) {
        if (!saga.isDeclared()) {
            return List.of();
        }
        List<Key> keys = new ArrayList<>();
        keys.add(new Key("step", "step that can be undone"));
        keys.add(new Key("pivot", "pivot: from here only forward"));
        keys.add(new Key("undo", "undo"));
        keys.add(new Key("good-end", "good end"));
        keys.add(new Key("bad-end", "bad end"));
        return List.copyOf(keys);
    }
}
