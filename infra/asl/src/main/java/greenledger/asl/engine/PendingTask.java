package greenledger.asl.engine;

/// Whoever waits, inside of an execution, for what a service does.
interface PendingTask {

    TaskRequest request();

    void answered(TaskOutcome outcome);

    void returned(TaskOutcome outcome);

    void heartbeat();

    void taken(String worker);

    /// Nothing is wanted of the service any longer.
    void abandon();
}
