package greenledger.asl.lint.report;

import static greenledger.asl.lint.report.Severity.ERROR;
import static greenledger.asl.lint.report.Severity.WARNING;

import java.util.Locale;

/// The rules that a definition can break. What each one means, and why, stands in `LINT.md`.
public enum Rule {
    JSON_INVALID(Diagnostic.INVALID_JSON_DESCRIPTION, ERROR),
    DEFINITION_NOT_OBJECT(Diagnostic.SCHEMA_VALIDATION_FAILED, ERROR),
    FIELD_REQUIRED(Diagnostic.SCHEMA_VALIDATION_FAILED, ERROR),
    FIELD_NOT_SUPPORTED(Diagnostic.SCHEMA_VALIDATION_FAILED, ERROR),
    FIELD_OF_OTHER_LANGUAGE(Diagnostic.SCHEMA_VALIDATION_FAILED, ERROR),
    FIELDS_EXCLUSIVE(Diagnostic.SCHEMA_VALIDATION_FAILED, ERROR),
    VALUE_INVALID(Diagnostic.SCHEMA_VALIDATION_FAILED, ERROR),
    TYPE_UNKNOWN(Diagnostic.SCHEMA_VALIDATION_FAILED, ERROR),
    QUERY_LANGUAGE_INVALID(Diagnostic.SCHEMA_VALIDATION_FAILED, ERROR),
    STATE_NAME_INVALID(Diagnostic.INVALID_STATE_NAME, ERROR),
    STATE_NAME_DUPLICATE(Diagnostic.DUPLICATE_STATE_NAME, ERROR),
    TRANSITION_MISSING(Diagnostic.SCHEMA_VALIDATION_FAILED, ERROR),
    TARGET_UNKNOWN(Diagnostic.MISSING_TRANSITION_TARGET, ERROR),
    STATE_UNREACHABLE(Diagnostic.MISSING_TRANSITION_TARGET, ERROR),
    END_MISSING(Diagnostic.MISSING_END_STATE, ERROR),
    PATH_INVALID(Diagnostic.SCHEMA_VALIDATION_FAILED, ERROR),
    REFERENCE_PATH_INVALID(Diagnostic.SCHEMA_VALIDATION_FAILED, ERROR),
    TEMPLATE_INVALID(Diagnostic.SCHEMA_VALIDATION_FAILED, ERROR),
    EXPRESSION_INVALID(Diagnostic.SCHEMA_VALIDATION_FAILED, ERROR),
    EXPRESSION_NOT_DELIMITED(Diagnostic.SCHEMA_VALIDATION_FAILED, ERROR),
    VARIABLE_NAME_INVALID(Diagnostic.SCHEMA_VALIDATION_FAILED, ERROR),
    STATES_ALL_MISPLACED(Diagnostic.SCHEMA_VALIDATION_FAILED, ERROR),
    CHOICE_RULE_INVALID(Diagnostic.SCHEMA_VALIDATION_FAILED, ERROR),
    TIMESTAMP_INVALID(Diagnostic.SCHEMA_VALIDATION_FAILED, ERROR),
    RESOURCE_INVALID(Diagnostic.SCHEMA_VALIDATION_FAILED, ERROR),
    EXPRESS_UNSUPPORTED(Diagnostic.SCHEMA_VALIDATION_FAILED, ERROR),
    PATH_WITHOUT_DOLLAR(Diagnostic.NO_DOLLAR, WARNING),
    PASS_RESULT_STATIC(Diagnostic.PASS_RESULT_IS_STATIC, WARNING),

    TASK_WITHOUT_TIMEOUT(Diagnostic.SAGA, ERROR),
    TASK_WITHOUT_CATCH_ALL(Diagnostic.SAGA, ERROR),
    LAMBDA_WITHOUT_RETRY(Diagnostic.SAGA, WARNING),
    RETRY_WITHOUT_JITTER(Diagnostic.SAGA, WARNING),
    RETRY_EXCEEDS_TIMEOUT(Diagnostic.SAGA, ERROR),
    ERROR_NAME_UNKNOWN(Diagnostic.SAGA, ERROR),
    UNDO_PAIR_BROKEN(Diagnostic.SAGA, ERROR),
    PIVOT_AMBIGUOUS(Diagnostic.SAGA, ERROR),
    CATCH_NOT_TO_UNDO(Diagnostic.SAGA, ERROR),
    UNDO_ORDER_WRONG(Diagnostic.SAGA, ERROR),
    UNDO_ENDS_CHAIN(Diagnostic.SAGA, ERROR),
    UNDO_FAILURE_LOST(Diagnostic.SAGA, ERROR),
    COMPENSATABLE_AFTER_PIVOT(Diagnostic.SAGA, ERROR),
    UNDO_AFTER_PIVOT(Diagnostic.SAGA, ERROR),
    COMPENSATED_END_GREEN(Diagnostic.SAGA, ERROR);

    private final Diagnostic diagnostic;
    private final Severity severity;

    Rule(Diagnostic diagnostic, Severity severity) {
        this.diagnostic = diagnostic;
        this.severity = severity;
    }

    /// The rule's name in reports: `undo-order-wrong`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Who refuses: the service's own diagnostic code, or `SAGA`.
    public Diagnostic diagnostic() {
        return diagnostic;
    }

    /// How bad it is to break it.
    public Severity severity() {
        return severity;
    }
}
