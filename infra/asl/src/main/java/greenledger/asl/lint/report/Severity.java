package greenledger.asl.lint.report;

/// How bad a finding is.
public enum Severity {
    /// The service refuses the definition, or the saga can lose or double something.
    ERROR,
    /// The definition runs, and most likely not as it was meant.
    WARNING
}
