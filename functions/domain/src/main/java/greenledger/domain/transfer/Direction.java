package greenledger.domain.transfer;

/// Which way a transfer goes on.
public enum Direction {
    FORWARD,
    /// All is taken back.
    BACKWARD,
    /// Whether the lot has changed hands is not known.
    UNKNOWN
}
