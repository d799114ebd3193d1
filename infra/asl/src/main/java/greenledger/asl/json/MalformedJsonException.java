package greenledger.asl.json;

/// A text that is not one JSON document.
public final class MalformedJsonException extends Exception {

    public MalformedJsonException(String message) {
        super(message);
    }

    MalformedJsonException(String message, Throwable cause) {
        super(message, cause);
    }
}
