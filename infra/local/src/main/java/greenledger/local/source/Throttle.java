package greenledger.local.source;

import greenledger.local.lambda.Outcome;

/// Tells an invocation that was turned away for want of concurrency from one that failed.
final class Throttle {

    private static final String ERROR = "TooManyRequestsException";

    private Throttle() {}

    static boolean is(Outcome.Failed failure) {
        String type = failure.errorType();
        return type.substring(type.lastIndexOf('.') + 1).equals(ERROR);
    }
}
