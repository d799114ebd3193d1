package greenledger.asl.teststate;

/// A test that cannot be made as it was asked for.
public final class TestStateException extends Exception {

    private final String code;

    private TestStateException(String code, String message) {
        super(message);
        this.code = code;
    }

    static TestStateException validation(String message) {
        return new TestStateException("ValidationException", message);
    }

    static TestStateException definition(String message) {
        return new TestStateException("InvalidDefinition", message);
    }

    /// The service's name for the error.
    public String code() {
        return code;
    }
}
