package greenledger.local.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import greenledger.local.json.Json;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// EventBridge's endpoint for the unmodified client, in the protocol AWS JSON 1.1.
public final class EventBridgeEndpoint implements HttpHandler {

    private static final Logger LOG = System.getLogger(EventBridgeEndpoint.class.getName());
    private static final String PUT_EVENTS = "AWSEvents.PutEvents";
    private static final int MOST_ENTRIES = 10;
    private static final int MOST_BYTES = 256 * 1024;

    /// A request that the service answers with a status of 400.
    private record Fault(String type, String message) {}

    private final EventBridge buses;

    public EventBridgeEndpoint(EventBridge buses) {
        this.buses = buses;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            serve(exchange);
        }
    }

    /// What fails here the client is to try again.
    private void serve(HttpExchange exchange) throws IOException {
        try {
            Optional<String> operation =
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
            Optional<JsonNode> request = Json.read(exchange.getRequestBody().readAllBytes());
            if (!operation.equals(Optional.of(PUT_EVENTS))) {
                String message = "%s is not served here".formatted(operation.orElse("Nothing"));
                refuse(exchange, new Fault("UnknownOperationException", message));
            } else if (request.isEmpty()) {
                refuse(exchange, new Fault("SerializationException", "The request is not JSON"));
            } else {
                putEvents(exchange, request.get());
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "PutEvents failed", e);
            answer(exchange, 500, Json.object().put("__type", "InternalException"));
        }
    }

    private void putEvents(HttpExchange exchange, JsonNode request) throws IOException {
        List<PutEventsEntry> entries = new ArrayList<>();
        if (request.path("Entries") instanceof ArrayNode list) {
            list.forEach(entry -> entries.add(new PutEventsEntry(entry)));
        }
        Optional<Fault> fault = fault(entries);
        if (fault.isPresent()) {
            refuse(exchange, fault.get());
        } else {
            answer(exchange, 200, buses.put(entries));
        }
    }

    private static Optional<Fault> fault(List<PutEventsEntry> entries) {
        if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
            return Optional.of(
                    new Fault(
                            "ValidationException",
                            "1 validation error detected: Value at 'entries' failed to satisfy"
                                    + " constraint: Member must have length %s"
                                            .formatted(
                                                    entries.isEmpty()
                                                            ? "greater than or equal to 1"
                                                            : "less than or equal to 10")));
        }
        return entries.stream().mapToInt(PutEventsEntry::size).sum() > MOST_BYTES
                ? Optional.of(
                        new Fault(
                                "ValidationException",
                                "Total size of the entries in the request is over the limit."))
                : Optional.empty();
    }

    private static void refuse(HttpExchange exchange, Fault fault) throws IOException {
        ObjectNode body = Json.object().put("__type", fault.type());
        answer(exchange, 400, body.put("message", fault.message()));
    }

    private static void answer(HttpExchange exchange, int status, ObjectNode body)
            throws IOException {
        byte[] bytes = Json.bytes(body);
        exchange.getResponseHeaders().set("content-type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
