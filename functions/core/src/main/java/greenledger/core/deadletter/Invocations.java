package greenledger.core.deadletter;

/// The ways to run a function by its name or ARN.
public interface Invocations {

    /// Runs it, and answers what it answers.
    ///
    /// @throws Failed when the function does, or cannot be run
    String call(String function, String event);

    /// Hands the event over to be taken when the function can, and tried again when it fails.
    ///
    /// @throws Failed when it was not taken
    void accept(String function, String event);

    /// An invocation that came to nothing; the message says why.
    final class Failed extends RuntimeException {

        public Failed(String message) {
            super(message);
        }
    }
}
