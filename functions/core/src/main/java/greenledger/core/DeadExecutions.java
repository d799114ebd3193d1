package greenledger.core;

import java.time.Instant;
import java.util.List;

/// The executions of the state machine of transfers that were ended from outside, before their
/// time: to be looked up in case nobody heard of it.
public interface DeadExecutions {

    /// Those that were aborted or ran out of time since then.
    List<Dead> since(Instant then);

    /// @param input what it was started with, a JSON object
    record Dead(String name, String input) {}
}
