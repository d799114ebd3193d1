package greenledger.core;

/// Lets a little time pass before another look, so that two that raced do not race again.
@FunctionalInterface
public interface Backoff {

    /// @param look the number of the look to come, from 2
    void pause(int look);
}
