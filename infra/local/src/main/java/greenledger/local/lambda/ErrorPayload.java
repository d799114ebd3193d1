package greenledger.local.lambda;

import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.local.json.Json;
import greenledger.local.lambda.Outcome.Failed;

/// The JSON in which Lambda hands on a function's error.
public final class ErrorPayload {

    private ErrorPayload() {}

    public static byte[] of(Failed failure) {
        ObjectNode error = Json.object();
        error.put("errorMessage", failure.errorMessage());
        error.put("errorType", failure.errorType());
        failure.stackTrace().forEach(error.withArray("stackTrace")::add);
        return Json.bytes(error);
    }
}
