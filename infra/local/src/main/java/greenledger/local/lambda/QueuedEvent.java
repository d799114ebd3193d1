package greenledger.local.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.local.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/// An event on its way to a function.
///
/// @param attempts invocations so far
/// @param holds how often it was throttled so far
@SuppressWarnings("ArrayRecordComponent") // a payload is opaque, and never compared
record QueuedEvent(
        LambdaFunction function,
        AsynchronousPolicy policy,
        String requestId,
        byte[] payload,
        Instant acceptedAt,
        int attempts,
        int holds) {

    QueuedEvent attempted() {
        return new QueuedEvent(
                function, policy, requestId, payload, acceptedAt, attempts + 1, holds);
    }

    QueuedEvent held() {
        return new QueuedEvent(
                function, policy, requestId, payload, acceptedAt, attempts, holds + 1);
    }

    /// The invocation record that Lambda documents for destinations.
    byte[] report(String condition, Optional<String> functionError, byte[] answer) {
        ObjectNode report = Json.object();
        report.put("version", "1.0");
        report.put("timestamp", acceptedAt.toString());
        report.putObject("requestContext")
                .put("requestId", requestId)
                .put("functionArn", function.arn() + ":$LATEST")
                .put("condition", condition)
                .put("approximateInvokeCount", attempts);
        report.set("requestPayload", tree(payload));
        ObjectNode context = report.putObject("responseContext");
        context.put("statusCode", 200).put("executedVersion", "$LATEST");
        functionError.ifPresent(error -> context.put("functionError", error));
        report.set("responsePayload", tree(answer));
        return Json.bytes(report);
    }

    /// What is no JSON is told as the text it is.
    private static JsonNode tree(byte[] json) {
        return Json.read(json)
                .orElseGet(() -> Json.object().textNode(new String(json, StandardCharsets.UTF_8)));
    }
}
