package greenledger.local.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import greenledger.local.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// EventBridge's endpoint for the unmodified client, in the protocol AWS JSON 1.1.
public final class EventBridgeServer implements AutoCloseable {

    private static final Logger LOG = System.getLogger(EventBridgeServer.class.getName());
    private static final String PUT_EVENTS = "AWSEvents.PutEvents";
    private static final int MOST_ENTRIES = 10;
    private static final int MOST_BYTES = 256 * 1024;
    private static final int GRACE_SECONDS = 1;

    /// A request that the service answers with a status of 400.
    private record Fault(String type, String message) {}

    private final HttpServer server;
    private final ExecutorService workers;
    private final EventBridge buses;

    private EventBridgeServer(HttpServer server, ExecutorService workers, EventBridge buses) {
        this.server = server;
        this.workers = workers;
        this.buses = buses;
    }

    /// Listens there; on port 0 the system chooses one.
    public static EventBridgeServer start(InetSocketAddress address, EventBridge buses) {
        try {
            HttpServer server = HttpServer.create(address, 0);
            ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
            EventBridgeServer endpoint = new EventBridgeServer(server, workers, buses);
            server.setExecutor(workers);
            server.createContext("/", endpoint::handle);
            server.start();
            return endpoint;
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing can listen on " + address, e);
        }
    }

    public URI url() {
        InetSocketAddress address = server.getAddress();
        return URI.create("http://%s:%d".formatted(address.getHostString(), address.getPort()));
    }

    @Override
    public void close() {
        server.stop(GRACE_SECONDS);
        workers.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
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
