package greenledger.asl.draw.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What happened in one execution.
///
/// @param started when it started
/// @param last when the last thing happened
/// @param status how it ended: `Succeeded`, `Failed`, `TimedOut`, `Aborted`; empty while it runs
/// @param visits the states it was in, in order of entry
/// @param steps the transitions it took
public record Execution(
        Instant started,
        Instant last,
        Optional<String> status,
        List<Visit> visits,
        Set<Step> steps) {
    public Execution {
        visits = List.copyOf(visits);
        steps = Set.copyOf(steps);
    }

    /// Reads the `events` of `GetExecutionHistory`, or its whole answer.
    public static Execution read(JsonNode history) {
        JsonNode events = history.isArray() ? history : history.path("events");
        if (!events.isArray()) {
            throw new IllegalArgumentException("A history is a list of events.");
        }
        return new HistoryReader().read(events);
    }

    /// The stays in a state.
    public List<Visit> visits(String state) {
        return visits.stream().filter(v -> v.state().equals(state)).toList();
    }

    /// How a state came out.
    ///
    /// @param undo what undoes it, if anything does
    public Outcome outcome(String state, Optional<String> undo) {
        List<Visit> stays = visits(state);
        if (stays.isEmpty()) {
            return Outcome.NOT_REACHED;
        }
        if (undo.filter(this::worked).isPresent()) {
            return Outcome.COMPENSATED;
        }
        if (stays.stream().anyMatch(v -> v.failed() || v.type().equals("Fail"))) {
            return Outcome.FAILED;
        }
        if (stays.stream().anyMatch(v -> v.left().isEmpty())) {
            return Outcome.RUNNING;
        }
        boolean retried = stays.stream().anyMatch(v -> v.attempts().size() > 1);
        return retried ? Outcome.RETRIED : Outcome.SUCCEEDED;
    }

    private boolean worked(String state) {
        return visits(state).stream().anyMatch(v -> v.left().isPresent() && !v.failed());
    }
}
