package greenledger.local.lambda;

import greenledger.local.lambda.Outcome.Failed;
import java.util.List;
import java.util.Optional;

/// What Lambda itself, and not the function, says no with.
public enum ServiceError {
    REQUEST_TOO_LARGE("RequestTooLargeException", 413),
    TOO_MANY_REQUESTS("TooManyRequestsException", 429);

    private final String code;
    private final int status;

    ServiceError(String code, int status) {
        this.code = code;
        this.status = status;
    }

    /// Top-level classes of functions have packages, so that no error of theirs is taken for this.
    public static Optional<ServiceError> of(Failed failure) {
        for (ServiceError error : values()) {
            if (error.code.equals(failure.errorType())) {
                return Optional.of(error);
            }
        }
        return Optional.empty();
    }

    Failed with(String message) {
        return new Failed(code, message, List.of());
    }

    public String code() {
        return code;
    }

    int status() {
        return status;
    }
}
