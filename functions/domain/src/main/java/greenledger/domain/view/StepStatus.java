package greenledger.domain.view;

/// How a step of a transfer stands.
public enum StepStatus {
    /// Nothing was heard of it yet.
    PENDING,
    /// Somebody has been asked, and has not answered.
    WAITING,
    SUCCEEDED,
    FAILED,
    /// It had succeeded, and was taken back.
    UNDONE,
    /// The transfer turned back before.
    SKIPPED
}
