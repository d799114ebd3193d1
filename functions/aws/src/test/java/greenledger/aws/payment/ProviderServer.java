package greenledger.aws.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A provider of payments on a socket of its own, which does each thing once a key, and answers as
/// it is told to.
final class ProviderServer implements AutoCloseable {

    static final Mood KIND = (provider, exchange) -> provider.confirm(exchange);

    /// It has done what it was asked for, and this is how it answers.
    interface Mood {
        void answer(ProviderServer provider, HttpExchange exchange) throws IOException;
    }

    /// @param headers those that count
    record Asked(String path, Map<String, String> headers, String body) {}

    private static final Map<String, String> OUTCOMES =
            Map.of(
                    "authorize", "authorized",
                    "void", "voided",
                    "capture", "captured",
                    "refund", "refunded");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> effects = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile Mood mood = KIND;

    ProviderServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    void mood(Mood next) {
        mood = next;
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    /// What it has done: verb → how often.
    Map<String, Integer> effects() {
        return Map.copyOf(effects);
    }

    static Mood says(int status, String body, String... header) {
        return (_, exchange) -> {
            for (int i = 0; i < header.length; i += 2) {
                exchange.getResponseHeaders().set(header[i], header[i + 1]);
            }
            send(exchange, status, body);
        };
    }

    static Mood hangs() {
        return (provider, _) -> provider.waitForTheEnd();
    }

    static Mood hangsHalfway() {
        return (provider, exchange) -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write("{\"status\":".getBytes(UTF_8));
            exchange.getResponseBody().flush();
            provider.waitForTheEnd();
        };
    }

    static Mood cuts() {
        return (_, exchange) -> exchange.close();
    }

    private void serve(HttpExchange exchange) throws IOException {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        boolean isNew = asked.stream().noneMatch(a -> key.equals(a.headers().get("key")));
        asked.add(
                new Asked(
                        exchange.getRequestURI().getPath(),
                        Map.of(
                                "key",
                                key,
                                "token",
                                exchange.getRequestHeaders().getFirst("Authorization")),
                        new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        if (isNew) {
            effects.merge(verb(exchange), 1, Integer::sum);
        }
        try (exchange) {
            mood.answer(this, exchange);
        }
    }

    private void confirm(HttpExchange exchange) throws IOException {
        send(exchange, 200, "{\"status\":\"" + OUTCOMES.get(verb(exchange)) + "\"}");
    }

    private static String verb(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private void waitForTheEnd() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
