package greenledger.local.bus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.local.json.Json;
import greenledger.local.lambda.LambdaFunction;
import java.util.Map;

/// Why no further attempt is made at a delivery.
///
/// @param byAge whether it had grown too old, rather than been tried too often
/// @param attempts all of them
record GivenUp(String code, String message, boolean byAge, int attempts) {

    static GivenUp of(RuntimeException failure, boolean byAge, int attempts) {
        String code =
                failure instanceof TargetSender.Undelivered undelivered
                        ? undelivered.code()
                        : failure.getClass().getSimpleName();
        return new GivenUp(code, "" + failure.getMessage(), byAge, attempts);
    }

    /// The message attributes that EventBridge documents.
    Map<String, String> attributes(Rule rule, Target target) {
        return Map.of(
                "RULE_ARN",
                rule.arn(),
                "TARGET_ARN",
                target.arn(),
                "ERROR_CODE",
                code,
                "ERROR_MESSAGE",
                message,
                "EXHAUSTED_RETRY_CONDITION",
                byAge ? "MaximumEventAgeInSeconds" : "MaximumRetryAttempts",
                "RETRY_ATTEMPTS",
                "" + (attempts - 1));
    }

    /// The invocation record that Lambda documents for destinations.
    String report(LambdaFunction function, String input, Delivery delivery) {
        ObjectNode report = Json.object();
        report.put("version", "1.0").put("timestamp", delivery.since().toString());
        report.putObject("requestContext")
                .put("requestId", delivery.id())
                .put("functionArn", function.arn() + ":$LATEST")
                .put("condition", byAge ? "EventAgeExceeded" : "RetriesExhausted")
                .put("approximateInvokeCount", attempts);
        report.set("requestPayload", Json.read(input).orElseGet(Json::object));
        report.putObject("responseContext")
                .put("statusCode", 200)
                .put("executedVersion", "$LATEST")
                .put("functionError", "Unhandled");
        report.putObject("responsePayload").put("errorMessage", message).put("errorType", code);
        return Json.text(report);
    }
}
