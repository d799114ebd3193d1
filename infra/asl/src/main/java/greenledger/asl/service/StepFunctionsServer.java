package greenledger.asl.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import greenledger.asl.json.Json;
import greenledger.asl.json.MalformedJsonException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Serves the API over HTTP, in the JSON 1.0 protocol of AWS, on the loopback address.
public final class StepFunctionsServer implements AutoCloseable {

    private static final String TARGET = "AWSStepFunctions.";
    private static final int OK = 200;
    private static final int REFUSED = 400;
    private static final int FAILED = 500;

    private final StepFunctions service;
    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private StepFunctionsServer(StepFunctions service, HttpServer http) {
        this.service = service;
        this.http = http;
    }

    /// Begins to listen.
    ///
    /// @param port 0 for any that is free
    public static StepFunctionsServer start(StepFunctions service, int port) throws IOException {
        HttpServer http =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        StepFunctionsServer server = new StepFunctionsServer(service, http);
        http.createContext("/", server::handle);
        http.setExecutor(server.threads);
        http.start();
        return server;
    }

    /// What an SDK client takes as its endpoint.
    public URI endpoint() {
        return URI.create("http://localhost:" + http.getAddress().getPort());
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            try {
                respond(exchange, OK, call(target == null ? "" : target, body));
            } catch (ServiceException e) {
                respond(exchange, REFUSED, error(e.code(), e));
            } catch (MalformedJsonException e) {
                respond(exchange, REFUSED, error("SerializationException", e));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                respond(exchange, FAILED, error("ServiceUnavailable", e));
            } catch (RuntimeException e) {
                respond(exchange, FAILED, error("InternalFailure", e));
                throw e;
            }
        }
    }

    private ObjectNode call(String target, String body)
            throws ServiceException, MalformedJsonException, InterruptedException {
        JsonNode parameters = Json.parse(body.isEmpty() ? "{}" : body);
        if (!target.startsWith(TARGET) || !(parameters instanceof ObjectNode object)) {
            throw new ServiceException("UnknownOperationException", "Not a call of this API");
        }
        return service.call(target.substring(TARGET.length()), object);
    }

    private static ObjectNode error(String code, Exception e) {
        return Json.object().put("__type", code).put("message", String.valueOf(e.getMessage()));
    }

    private static void respond(HttpExchange exchange, int status, ObjectNode answer)
            throws IOException {
        byte[] bytes = Json.write(answer).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
