package greenledger.core;

/// How far away a row was found, the nearest first.
public enum ReadLevel {
    /// The memory of the execution environment.
    ENVIRONMENT,
    /// The DAX cluster.
    DAX,
    /// The table `views`.
    TABLE
}
