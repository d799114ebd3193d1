package greenledger.asl.runtime;

import greenledger.asl.engine.Outcome;
import java.util.Optional;

/// Hears of each change of an execution's status, after it is in the journal. A crash in between
/// keeps it from being told, as with the service, which promises no more.
@FunctionalInterface
public interface StatusListener {

    StatusListener NOBODY = (_, _) -> {};

    /// @param outcome how the execution ended; empty when it has begun to run
    void changed(Run run, Optional<Outcome> outcome);
}
