package greenledger.local.meter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/// Stands between any DynamoDB client and the engine, asks with every request what it consumes, and
/// adds it up: the same scales for every SDK.
public final class MeteringProxy implements AutoCloseable {

    private static final Set<String> READS = Set.of("GetItem", "Query", "Scan", "BatchGetItem");
    private static final Set<String> WRITES =
            Set.of("PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "TransactWriteItems");

    /// What the JDK's client sets itself.
    private static final Set<String> HOP_BY_HOP =
            Set.of(
                    "host",
                    "content-length",
                    "connection",
                    "expect",
                    "transfer-encoding",
                    "accept-encoding",
                    "upgrade",
                    "x-amz-crc32");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(threads).build();
    private final AtomicReference<Usage> usage = new AtomicReference<>(Usage.NONE);
    private final URI engine;
    private final HttpServer server;

    public MeteringProxy(URI engine) {
        this.engine = engine;
        try {
            this.server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("No port for the meter", e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::forward);
        server.start();
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// Since the proxy began.
    public Usage usage() {
        return usage.get();
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
        threads.close();
    }

    private void forward(HttpExchange exchange) throws IOException {
        try (exchange) {
            String target =
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Target"))
                            .orElse("");
            String operation = target.substring(target.indexOf('.') + 1);
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (READS.contains(operation) || WRITES.contains(operation)) {
                ObjectNode asked = (ObjectNode) JSON.readTree(body);
                asked.put("ReturnConsumedCapacity", "TOTAL");
                HttpResponse<byte[]> answer = send(exchange, JSON.writeValueAsBytes(asked));
                double units = TransactionUnits.of(asked, units(JSON.readTree(answer.body())));
                Usage used =
                        READS.contains(operation) ? new Usage(units, 0, 1) : new Usage(0, units, 1);
                usage.accumulateAndGet(used, Usage::and);
                answer(exchange, answer);
            } else {
                answer(exchange, send(exchange, body));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private HttpResponse<byte[]> send(HttpExchange exchange, byte[] body)
            throws IOException, InterruptedException {
        return client.send(request(exchange, body), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest request(HttpExchange exchange, byte[] body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(engine.resolve(exchange.getRequestURI()))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders()
                .forEach((name, values) -> {
                    if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                        values.forEach(value -> request.header(name, value));
                    }
                });
        return request.build();
    }

    /// A request that was turned away counts, but nothing tells what it took.
    private static double units(JsonNode answer) {
        JsonNode consumed = answer.path("ConsumedCapacity");
        double units = consumed.path("CapacityUnits").asDouble();
        for (JsonNode each : consumed.isArray() ? consumed : JSON.createArrayNode()) {
            units += each.path("CapacityUnits").asDouble();
        }
        return units;
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer)
            throws IOException {
        answer.headers()
                .map()
                .forEach((name, values) -> {
                    if (!name.startsWith(":")
                            && !HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                        exchange.getResponseHeaders().put(name, values);
                    }
                });
        byte[] body = answer.body();
        exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
