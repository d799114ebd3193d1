package greenledger.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import greenledger.local.json.Json;
import java.io.IOException;

/// Answers in JSON, with the content type that the protocol of a service has.
public record JsonAnswer(String contentType) {

    /// Of services that are asked for resources.
    public static final JsonAnswer REST = new JsonAnswer("application/json");

    /// Of services whose operation is named in `X-Amz-Target`.
    public static final JsonAnswer RPC = new JsonAnswer("application/x-amz-json-1.1");

    public void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = Json.bytes(body);
        exchange.getResponseHeaders().set("content-type", contentType);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
