package greenledger.asl.draw.svg;

import greenledger.asl.draw.history.Execution;
import greenledger.asl.draw.history.Outcome;
import greenledger.asl.draw.history.Step;
import greenledger.asl.draw.history.Visit;
import greenledger.asl.draw.layout.Link;
import greenledger.asl.draw.timeline.Durations;
import greenledger.asl.lint.graph.State;
import greenledger.asl.lint.saga.Saga;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Says of each state what became of it.
///
/// @param execution the execution that is told
record AsExecuted(Execution execution) implements Narration {

    @Override
    public String style(State state, Saga saga) {
        return outcome(state, saga).style();
    }

    @Override
    public String line(State state, Saga saga) {
        List<Visit> visits = execution.visits(state.name());
        if (visits.isEmpty()) {
            return "not reached";
        }
        if (state.is("Fail")) {
            return "ended here";
        }
        List<String> parts = new ArrayList<>();
        switch (outcome(state, saga)) {
            case FAILED -> parts.add("failed");
            case COMPENSATED -> parts.add("undone");
            case RUNNING -> parts.add("running");
            case NOT_REACHED, SUCCEEDED, RETRIED -> {}
        }
        long attempts = visits.stream().mapToLong(v -> v.attempts().size()).sum();
        if (visits.size() > 1) {
            parts.add(visits.size() + " times");
        } else if (attempts > 1) {
            parts.add(attempts + (parts.isEmpty() ? " attempts" : "×"));
        }
        parts.add(Durations.brief(taken(visits)));
        return String.join(" · ", parts);
    }

    @Override
    public String full(State state, Saga saga) {
        String errors =
                execution.visits(state.name()).stream()
                        .flatMap(v -> v.error().stream())
                        .distinct()
                        .reduce("", (all, error) -> all + " " + error + ".");
        return "%s: %s, %s.%s"
                .formatted(state.name(), outcome(state, saga).words(), line(state, saga), errors);
    }

    @Override
    public boolean isTaken(Link link) {
        return execution.steps().contains(new Step(link.from(), link.to()));
    }

    @Override
    public List<Key> keys(Saga saga) {
        return Arrays.stream(Outcome.values()).map(o -> new Key(o.style(), o.words())).toList();
    }

    private Outcome outcome(State state, Saga saga) {
        Optional<String> undo = saga.undoOf(state.name());
        return execution.outcome(state.name(), undo);
    }

    private Duration taken(List<Visit> visits) {
        Duration sum = Duration.ZERO;
        for (Visit visit : visits) {
            Instant left = visit.left().orElse(execution.last());
            sum = sum.plus(Duration.between(visit.entered(), left));
        }
        return sum;
    }
}
