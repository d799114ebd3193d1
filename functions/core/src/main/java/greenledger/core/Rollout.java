package greenledger.core;

/// New versions of functions while nobody is sent to them yet, and whoever waits to hear whether
/// they are any good.
public interface Rollout {

    /// Whom to tell about a trial, and of which rollout it is.
    record Trial(String deployment, String execution) {}

    /// What a new version made of an event.
    sealed interface Outcome {

        record Answered(String json) implements Outcome {}

        record Failed(String why) implements Outcome {}
    }

    /// @param function its name without `Function`
    Outcome call(String function, String event);

    /// Lets the rollout go on, or has it taken back.
    void tell(Trial trial, boolean passed);
}
