package greenledger.asl.journal;

import greenledger.asl.engine.Input;
import java.time.Instant;

/// The inputs of one execution, in order.
@FunctionalInterface
public interface Journal {

    /// Keeps nothing: for executions that need not outlive their process.
    Journal NONE = (_, _) -> {};

    /// Returns only when the input would survive a crash.
    void append(Input input, Instant at);

    /// Gives back what it holds open; another input may come all the same.
    default void rest() {}
}
