package greenledger.asl.intrinsic;

/// A text that is not a call of an intrinsic function.
public final class IntrinsicSyntaxException extends RuntimeException {

    IntrinsicSyntaxException(String message) {
        super(message);
    }
}
