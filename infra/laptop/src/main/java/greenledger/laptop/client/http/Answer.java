package greenledger.laptop.client.http;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.local.json.Json;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// What the ledger answered.
///
/// @param body the JSON in it; an empty object where there was none
public record Answer(int status, HttpHeaders headers, JsonNode body) {

    static Answer of(HttpResponse<byte[]> response) {
        JsonNode body = Json.read(response.body()).orElseGet(Json::object);
        return new Answer(response.statusCode(), response.headers(), body);
    }

    public boolean isSuccess() {
        return status / 100 == 2;
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /// Whether what was asked for had been on record before.
    public boolean isRepeated() {
        return header("Idempotent-Replayed").map(Boolean::parseBoolean).orElse(false);
    }

    /// The words of a problem document: each part of the request that is wrong, or else the whole.
    public String problem() {
        String errors =
                StreamSupport.stream(body.path("errors").spliterator(), false)
                        .map(error -> part(error.path("pointer").asText(""), error))
                        .collect(Collectors.joining(" "));
        if (!errors.isEmpty()) {
            return errors;
        }
        return text("detail")
                .or(() -> text("title"))
                .or(() -> text("message"))
                .orElseGet(() -> "The ledger answered " + status + " without a word.");
    }

    private static String part(String pointer, JsonNode error) {
        String detail = error.path("detail").asText();
        String name = pointer.replaceFirst("^/", "");
        return name.isEmpty() ? detail : name + ": " + detail;
    }

    private Optional<String> text(String field) {
        return Optional.of(body.path(field).asText("")).filter(text -> !text.isBlank());
    }

    /// Whether the same request may fare better later, however it fared.
    boolean isPassing() {
        return switch (status) {
            case 429, 500, 502, 503, 504 -> true;
            case 409 -> body.path("type").asText().matches(".*/(contended|request-unfinished)");
            default -> false;
        };
    }
}
