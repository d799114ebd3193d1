package greenledger.asl.expression;

import java.util.Optional;

/// An expression that has no usable value; the state that holds it fails with `error`.
public final class EvaluationException extends RuntimeException {

    public static final String QUERY_ERROR = "States.QueryEvaluationError";
    public static final String RUNTIME_ERROR = "States.Runtime";

    private final String error;
    private final Optional<String> location;

    private EvaluationException(String error, String message, Optional<String> location) {
        super(message, null, false, false);
        this.error = error;
        this.location = location;
    }

    /// A JSONata failure in the field at `location`.
    public static EvaluationException query(String message, String location) {
        return new EvaluationException(QUERY_ERROR, message, Optional.of(location));
    }

    /// A JSONata state that fails outside of any expression.
    public static EvaluationException query(String message) {
        return new EvaluationException(QUERY_ERROR, message, Optional.empty());
    }

    public static EvaluationException runtime(String message) {
        return new EvaluationException(RUNTIME_ERROR, message, Optional.empty());
    }

    public static EvaluationException of(String error, String message) {
        return new EvaluationException(error, message, Optional.empty());
    }

    public String error() {
        return error;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    public Optional<String> location() {
        return location;
    }
}
