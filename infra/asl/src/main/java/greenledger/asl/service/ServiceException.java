package greenledger.asl.service;

/// A call that the service refuses, under the service's own name for why.
public final class ServiceException extends Exception {

    private final String code;

    ServiceException(String code, String message) {
        super(message);
        this.code = code;
    }

    /// Such as `ExecutionAlreadyExists`.
    public String code() {
        return code;
    }
}
