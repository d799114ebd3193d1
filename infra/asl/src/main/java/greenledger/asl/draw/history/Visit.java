package greenledger.asl.draw.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One stay of an execution in a state.
///
/// @param state the state's name
/// @param type its type, as the event says it: `Task`, `Wait` …
/// @param entered when it was entered
/// @param left when it was left, unless it never was
/// @param attempts the calls it made, first to last
/// @param error what it failed of as a whole, whether caught or not
public record Visit(
        String state,
        String type,
        Instant entered,
        Optional<Instant> left,
        List<Attempt> attempts,
        Optional<String> error) {
    public Visit {
        attempts = List.copyOf(attempts);
    }

    /// Whether it went wrong, caught or not.
    public boolean failed() {
        return error.isPresent();
    }
}
