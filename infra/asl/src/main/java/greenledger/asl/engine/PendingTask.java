package greenledger.asl.engine;

/// Whoever waits, inside of an execution, for what a service does.
interface PendingTask {

    TaskRequest request();

    /// What is still to be done about it after a crash.
    Effect outstanding();

    void answered(TaskOutcome outcome);

    void returned(TaskOutcome outcome);

    void heartbeat();

    void taken(String worker);

    /// Nothing is wanted of the service any longer.
    void abandon();
}
