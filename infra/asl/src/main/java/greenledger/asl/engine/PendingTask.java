package greenledger.asl.engine;

/// Whoever waits, inside of an execution, for what a service does.
sealed interface PendingTask permits TaskWork, ServiceCall {

    TaskRequest request();

    /// What is still to be done about it after a crash.
    Effect outstanding();

    void answered(TaskOutcome outcome);

    /// Nothing is wanted of the service any longer.
    void abandon();
}
