package greenledger.laptop.explore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.local.json.Json;

/// What API Gateway hands to a function when somebody calls.
///
/// @param caller who calls: `tenant`, `party` and `roles`
record HttpEvent(String routeKey, ObjectNode caller, String idempotencyKey, JsonNode body) {

    static ObjectNode caller(String tenant, String party, String role) {
        return Json.object().put("tenant", tenant).put("party", party).put("roles", role);
    }

    ObjectNode json() {
        return json("");
    }

    /// @param id the route's `{id}`
    ObjectNode json(String id) {
        ObjectNode event = Json.object().put("version", "2.0").put("routeKey", routeKey);
        event.putObject("headers").put("idempotency-key", idempotencyKey);
        if (!id.isEmpty()) {
            event.putObject("pathParameters").put("id", id);
        }
        ObjectNode context = event.putObject("requestContext").put("requestId", idempotencyKey);
        context.putObject("authorizer").set("lambda", caller);
        return event.put("body", Json.text(body)).put("isBase64Encoded", false);
    }
}
