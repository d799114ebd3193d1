package greenledger.asl.lint.report;

/// The codes of `ValidateStateMachineDefinition`, and `SAGA` for what the service accepts and sagas
/// must not.
public enum Diagnostic {
    INVALID_JSON_DESCRIPTION,
    SCHEMA_VALIDATION_FAILED,
    INVALID_STATE_NAME,
    DUPLICATE_STATE_NAME,
    MISSING_TRANSITION_TARGET,
    MISSING_END_STATE,
    NO_DOLLAR,
    PASS_RESULT_IS_STATIC,
    SAGA;

    /// Whether it is the service that says so.
    public boolean isService() {
        return this != SAGA;
    }
}
