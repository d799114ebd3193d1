package greenledger.asl.draw.history;

import java.time.Instant;
import java.util.Optional;

/// One call that a Task made.
///
/// @param from when it was scheduled
/// @param answerable since when it waits for someone to hand back its token, if it does
/// @param to when it ended, unless it runs
/// @param error what it failed of, empty when it did not
public record Attempt(
        Instant from, Optional<Instant> answerable, Optional<Instant> to, Optional<String> error) {

    static Attempt at(Instant from) {
        return new Attempt(from, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Attempt submitted(Instant at) {
        return new Attempt(from, Optional.of(at), to, error);
    }

    Attempt succeeded(Instant at) {
        return new Attempt(from, answerable, Optional.of(at), Optional.empty());
    }

    Attempt failed(Instant at, String why) {
        return new Attempt(from, answerable, Optional.of(at), Optional.of(why));
    }
}
