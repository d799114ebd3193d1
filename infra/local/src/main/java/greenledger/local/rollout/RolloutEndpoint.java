package greenledger.local.rollout;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import greenledger.local.http.JsonAnswer;
import greenledger.local.http.NewestFirst;
import greenledger.local.json.Json;
import java.io.IOException;
import java.util.Optional;

/// CodeDeploy's endpoint for `PutLifecycleEventHookExecutionStatus`. What it is told is kept here,
/// the last two hundred of it, and read by `GET /reports`, newest first.
public final class RolloutEndpoint implements HttpHandler {

    private static final String TOLD = "CodeDeploy_20141006.PutLifecycleEventHookExecutionStatus";
    private static final int KEPT = 200;

    private final NewestFirst reports = new NewestFirst("reports", KEPT);

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<String> operation =
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
            if (exchange.getRequestURI().getPath().equals("/reports")) {
                JsonAnswer.RPC.send(exchange, 200, reports.all());
            } else if (operation.equals(Optional.of(TOLD))) {
                take(exchange);
            } else {
                refuse(
                        exchange,
                        "UnknownOperationException",
                        operation.orElse("Nothing") + " is not served here");
            }
        }
    }

    /// The service takes no other words for how a hook has ended.
    private void take(HttpExchange exchange) throws IOException {
        JsonNode report =
                Json.read(exchange.getRequestBody().readAllBytes()).orElseGet(Json::object);
        if (report.path("deploymentId").asText().isBlank()) {
            refuse(exchange, "DeploymentIdRequiredException", "There is no deploymentId");
        } else if (!report.path("status").asText().matches("Succeeded|Failed")) {
            refuse(
                    exchange,
                    "InvalidLifecycleEventHookExecutionStatusException",
                    "A status is Succeeded or Failed, not " + report.path("status"));
        } else {
            reports.keep(report);
            String field = "lifecycleEventHookExecutionId";
            JsonAnswer.RPC.send(exchange, 200, Json.object().set(field, report.path(field)));
        }
    }

    private static void refuse(HttpExchange exchange, String type, String message)
            throws IOException {
        JsonAnswer.RPC.send(
                exchange, 400, Json.object().put("__type", type).put("message", message));
    }
}
