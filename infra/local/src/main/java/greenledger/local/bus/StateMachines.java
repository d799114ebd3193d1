package greenledger.local.bus;

/// Step Functions, as far as a rule needs it.
@FunctionalInterface
public interface StateMachines {

    /// Returns once the execution is under way for good.
    void start(String stateMachineArn, String executionName, String input);
}
