package greenledger.core;

/// The state machine that carries transfers, as Step Functions runs it.
public interface Executions {

    /// Starts an execution unless one of that name was started before.
    ///
    /// @param name unique among the machine's executions, 1 to 80 letters, digits, hyphens and
    ///   underscores
    /// @param input a JSON object
    void start(String name, String input);

    /// Answers a task that waits with `token`; harmless when it waits no longer.
    ///
    /// @return whether it was still waiting
    boolean succeed(String token, String output);

    /// Fails a task that waits with `token`; harmless when it waits no longer.
    ///
    /// @return whether it was still waiting
    boolean fail(String token, String error, String cause);
}
