package greenledger.asl.intrinsic;

/// Arguments that a function has no value for.
final class IntrinsicFailure extends RuntimeException {

    IntrinsicFailure(String message) {
        super(message, null, false, false);
    }
}
