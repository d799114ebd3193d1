package greenledger.local.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import greenledger.local.bus.BusAdministration.Refused;
import greenledger.local.http.JsonAnswer;
import greenledger.local.json.Json;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

/// EventBridge's endpoint for the unmodified client, in the protocol AWS JSON 1.1: events, and
/// buses and rules as far as [BusAdministration] serves them.
public final class EventBridgeEndpoint implements HttpHandler {

    private static final Logger LOG = System.getLogger(EventBridgeEndpoint.class.getName());
    private static final String SERVICE = "AWSEvents.";
    private static final int MOST_ENTRIES = 10;
    private static final int MOST_BYTES = 256 * 1024;

    private final EventBridge buses;
    private final BusAdministration administration;

    public EventBridgeEndpoint(EventBridge buses, BusAdministration administration) {
        this.buses = buses;
        this.administration = administration;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            serve(exchange);
        }
    }

    /// What fails here the client is to try again.
    private void serve(HttpExchange exchange) throws IOException {
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        String operation = target == null ? "Nothing" : target.replace(SERVICE, "");
        try {
            JsonNode request =
                    Json.read(exchange.getRequestBody().readAllBytes())
                            .orElseThrow(() ->
                                    new Refused("SerializationException", "This is not JSON"));
            JsonAnswer.RPC.send(exchange, 200, answer(operation, request));
        } catch (Refused refused) {
            ObjectNode body = Json.object().put("__type", refused.type());
            JsonAnswer.RPC.send(exchange, 400, body.put("message", refused.getMessage()));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, operation + " failed", e);
            JsonAnswer.RPC.send(exchange, 500, Json.object().put("__type", "InternalException"));
        }
    }

    private ObjectNode answer(String operation, JsonNode request) {
        return switch (operation) {
            case "PutEvents" -> putEvents(request);
            case "CreateEventBus" -> administration.createEventBus(request);
            case "PutRule" -> administration.putRule(request);
            case "PutTargets" -> administration.putTargets(request);
            default ->
                    throw new Refused(
                            "UnknownOperationException", operation + " is not served here");
        };
    }

    private ObjectNode putEvents(JsonNode request) {
        List<PutEventsEntry> entries = new ArrayList<>();
        if (request.path("Entries") instanceof ArrayNode list) {
            list.forEach(entry -> entries.add(new PutEventsEntry(entry)));
        }
        check(entries);
        return buses.put(entries);
    }

    private static void check(List<PutEventsEntry> entries) {
        if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
            throw new Refused(
                    "ValidationException",
                    "1 validation error detected: Value at 'entries' failed to satisfy"
                            + " constraint: Member must have length %s"
                                    .formatted(
                                            entries.isEmpty()
                                                    ? "greater than or equal to 1"
                                                    : "less than or equal to 10"));
        }
        if (entries.stream().mapToInt(PutEventsEntry::size).sum() > MOST_BYTES) {
            throw new Refused(
                    "ValidationException",
                    "Total size of the entries in the request is over the limit.");
        }
    }
}
