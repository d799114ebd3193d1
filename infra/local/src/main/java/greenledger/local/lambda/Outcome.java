package greenledger.local.lambda;

import java.util.List;

/// How an invocation ended.
public sealed interface Outcome {
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Answered(byte[] payload) implements Outcome {}

    record Failed(String errorType, String errorMessage, List<String> stackTrace)
            implements Outcome {}
}
