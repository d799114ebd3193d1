package greenledger.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/// Lambda's Runtime API (2018-06-01) as one process sees it, snapshots included: the process asks
/// for events and tells what became of them.
final class RuntimeApi implements AutoCloseable {

    private static final String PREFIX = "/2018-06-01/runtime/";

    /// What a process says, and when.
    sealed interface Word {
        long nanos();

        record AsksForEvent(long nanos) implements Word {}

        record AsksForRestore(long nanos) implements Word {}

        record Answers(long nanos, boolean failed, String payload) implements Word {}

        record CannotStart(long nanos, String payload) implements Word {}
    }

    private record Event(String payload, Duration timeout) {}

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<Long> restores = new LinkedBlockingQueue<>();
    private final BlockingQueue<Word> words = new LinkedBlockingQueue<>();
    private final String arn;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final HttpServer server;

    /// @param arn of the function that the process is
    RuntimeApi(String arn) {
        this.arn = arn;
        try {
            this.server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("No port for the Runtime API", e);
        }
        server.setExecutor(workers);
        server.createContext(PREFIX, this::serve);
        server.start();
    }

    /// As `AWS_LAMBDA_RUNTIME_API` names it.
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    BlockingQueue<Word> words() {
        return words;
    }

    void hand(String payload, Duration timeout) {
        events.add(new Event(payload, timeout));
    }

    void restore() {
        restores.add(System.nanoTime());
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        long now = System.nanoTime();
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            switch (path.substring(PREFIX.length())) {
                case "invocation/next" -> {
                    words.add(new Word.AsksForEvent(now));
                    handOver(exchange, events.take());
                }
                case "restore/next" -> {
                    words.add(new Word.AsksForRestore(now));
                    restores.take();
                    exchange.sendResponseHeaders(200, -1);
                }
                case "init/error", "restore/error" -> {
                    words.add(new Word.CannotStart(now, body(exchange)));
                    exchange.sendResponseHeaders(202, -1);
                }
                default -> {
                    words.add(new Word.Answers(now, !path.endsWith("/response"), body(exchange)));
                    exchange.sendResponseHeaders(202, -1);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The process was ended", e);
        }
    }

    private void handOver(HttpExchange exchange, Event event) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        headers.set("Lambda-Runtime-Aws-Request-Id", UUID.randomUUID().toString());
        headers.set("Lambda-Runtime-Invoked-Function-Arn", arn);
        headers.set(
                "Lambda-Runtime-Deadline-Ms",
                String.valueOf(Clock.systemUTC().instant().plus(event.timeout()).toEpochMilli()));
        byte[] payload = event.payload().getBytes(UTF_8);
        exchange.sendResponseHeaders(200, payload.length);
        exchange.getResponseBody().write(payload);
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    }
}
