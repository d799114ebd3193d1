package greenledger.rollout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.core.Json;
import greenledger.core.Rollout.Outcome;
import java.util.List;
import java.util.Optional;

/// A request whose answer shows that a version is sound, and that leaves nothing behind: one that
/// reads, and two that come to nothing, of a tenant that has no lots.
///
/// @param function its name without `Function`
/// @param path with its parameter `{id}` filled in
/// @param status of the answer to be
/// @param words to be found in it
record Scene(String function, String route, String path, String body, int status, String words) {

    private static final String NOWHERE = "09506000134352.TRIAL";

    static final List<Scene> ALL =
            List.of(
                    new Scene("GetHealth", "GET /health", "/health", "", 200, "\"up\""),
                    new Scene(
                            "GetLot",
                            "GET /lots/{id}",
                            "/lots/" + NOWHERE,
                            "",
                            404,
                            "/problems/lot-not-found"),
                    new Scene(
                            "RegisterLot",
                            "POST /lots",
                            "/lots",
                            "{}",
                            400,
                            "/problems/invalid-request"));

    /// The request in payload format 2.0.
    String event() {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("version", "2.0").put("routeKey", route).put("rawPath", path);
        event.put("rawQueryString", "").put("isBase64Encoded", false);
        event.putObject("headers")
                .put("content-type", "application/json")
                .put("idempotency-key", "trial");
        ObjectNode context = event.putObject("requestContext");
        context.put("requestId", "trial").put("routeKey", route).put("stage", "$default");
        context.putObject("authorizer")
                .putObject("lambda")
                .put("tenant", "trial")
                .put("party", "trial")
                .put("roles", "packer");
        context.putObject("http").put("method", method()).put("path", path);
        if (route.contains("{id}")) {
            event.putObject("pathParameters").put("id", NOWHERE);
        }
        if (!body.isEmpty()) {
            event.put("body", body);
        }
        return event.toString();
    }

    /// What is wrong with an answer, if anything is.
    Optional<String> finding(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Failed(String why) -> Optional.of(function + " failed: " + why);
            case Outcome.Answered(String json) ->
                    isAsItShouldBe(json)
                            ? Optional.empty()
                            : Optional.of(
                                    "%s did not answer %d with %s: %s"
                                            .formatted(function, status, words, json));
        };
    }

    /// What is no JSON at all is not as it should be, either.
    private boolean isAsItShouldBe(String json) {
        try {
            JsonNode answer = Json.STORED.readTree(json);
            return answer.path("statusCode").asInt() == status
                    && answer.path("body").asText().contains(words);
        } catch (JsonProcessingException _) {
            return false;
        }
    }

    private String method() {
        return route.substring(0, route.indexOf(' '));
    }
}
