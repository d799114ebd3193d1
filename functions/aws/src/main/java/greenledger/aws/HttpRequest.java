package greenledger.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import greenledger.aws.telemetry.Telemetry;
import greenledger.core.CommandId;
import greenledger.core.CommandMetadata;
import greenledger.core.Json;
import greenledger.core.KeyedRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;

/// One request, as the edge has understood it.
///
/// @param headers by their names in lower case
/// @param body empty when there is none
public record HttpRequest(
        String routeKey,
        Map<String, String> path,
        Map<String, String> query,
        Map<String, String> headers,
        String body,
        Caller caller,
        String requestId) {

    /// More than any body of ours needs, and less than an item of the table holds.
    private static final int MOST_BYTES = 128 * 1024;

    public HttpRequest {
        path = Map.copyOf(path);
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    /// A parameter of the path.
    ///
    /// @throws Problem 404 when it can be the name of nothing
    public <T> T path(String name, Function<String, T> type) {
        String value = path.getOrDefault(name, "");
        try {
            return type.apply(value);
        } catch (IllegalArgumentException _) {
            throw new Problem(404, "not-found", "There is nothing at this address.");
        }
    }

    /// A parameter of the query string, if it was given.
    ///
    /// @throws Problem 400 with the reason that `type` gives
    public <T> Optional<T> query(String name, Function<String, T> type) {
        try {
            return Optional.ofNullable(query.get(name)).map(type);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(name, String.valueOf(e.getMessage()));
        }
    }

    /// The body as a record.
    ///
    /// @throws Problem 400 or 413 that names the field and the rule
    public <T> T body(Class<T> type) {
        try {
            return Json.STRICT.readValue(checkedBody(), type);
        } catch (JsonProcessingException e) {
            throw BadBody.of(e);
        }
    }

    /// The body as JSON, to look at before it is read as a record.
    public JsonNode tree() {
        try {
            return Json.STRICT.readTree(checkedBody());
        } catch (JsonProcessingException e) {
            throw BadBody.of(e);
        }
    }

    private String checkedBody() {
        int bytes = body.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            throw new Problem(
                    413,
                    "body-too-large",
                    "A body has at most " + MOST_BYTES + " bytes; this one has " + bytes + ".");
        }
        if (body.isBlank() || body.strip().equals("null")) {
            throw Problem.invalid("", "A JSON object is expected as the body.");
        }
        return body;
    }

    /// The revision that `If-Match` insists on, if it does.
    public OptionalLong ifMatch() {
        String tag = headers.getOrDefault("if-match", "*").trim();
        if (tag.equals("*")) {
            return OptionalLong.empty();
        }
        if (!tag.matches("\"\\d{1,18}\"")) {
            throw Problem.invalid(
                    "If-Match", "Give the ETag of an earlier answer, such as \"3\" in its quotes.");
        }
        return OptionalLong.of(Long.parseLong(tag.substring(1, tag.length() - 1)));
    }

    /// The revision that the answer has to tell up to, if its caller knows of one.
    public long consistencyToken() {
        String token = headers.getOrDefault("consistency-token", "0").trim();
        if (!token.matches("\\d{1,18}")) {
            throw Problem.invalid(
                    "Consistency-Token", "Give that of an earlier answer as it was, such as 3.");
        }
        return Long.parseLong(token);
    }

    /// What its caller's key makes of this request, if there is one.
    Optional<KeyedRequest> keyed() {
        return idempotencyKey()
                .map(key -> new KeyedRequest(caller.tenant(), command(key), requestId));
    }

    public Optional<IdempotencyKey> idempotencyKey() {
        return Optional.ofNullable(headers.get("idempotency-key"))
                .map(key -> IdempotencyKey.of(caller, key));
    }

    /// Under which name, for whom and when a command of this request runs.
    public CommandMetadata metadata(Instant at) {
        CommandId id =
                idempotencyKey()
                        .map(this::command)
                        .orElseGet(() -> new CommandId("r-" + requestId.replace('.', '_'), ""));
        return new CommandMetadata(
                id, caller.party(), at, requestId, Optional.empty(), Telemetry.here());
    }

    private CommandId command(IdempotencyKey key) {
        return key.command(routeKey + new TreeMap<>(path) + body);
    }
}
