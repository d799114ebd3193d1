package greenledger.domain.transfer;

/// How far a transfer has come, in one word.
public enum TransferState {
    NOT_STARTED,
    IN_PROGRESS,
    /// The lot has changed hands, and all that follows is done.
    COMPLETED,
    /// All that was done is taken back.
    COMPENSATED,
    /// It cannot go on by itself; an operator has to see to it.
    FAILED
}
