package greenledger.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The executions of the state machine of transfers that were ended from outside, before their
/// time: to be looked up in case nobody heard of it.
public interface DeadExecutions {

    /// Those that failed, were aborted or ran out of time since then.
    List<Dead> since(Instant then);

    /// @param input what it was started with, a JSON object
    /// @param error what it ended with; one that was ended from outside has none
    record Dead(String name, String input, Optional<String> error) {}
}
