package greenledger.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// The issuer's web server, which answers as a test tells it to.
final class KeySetServer implements AutoCloseable {

    private record Answer(int status, String body, CountDownLatch gate) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Answer answer = new Answer(404, "", new CountDownLatch(0));

    private KeySetServer(HttpServer server) {
        this.server = server;
    }

    static KeySetServer start() {
        try {
            HttpServer http =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            KeySetServer server = new KeySetServer(http);
            http.setExecutor(server.threads);
            http.createContext("/jwks.json", server::serve);
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI location() {
        InetSocketAddress address = server.getAddress();
        return URI.create(
                "http://"
                        + address.getAddress().getHostAddress()
                        + ":"
                        + address.getPort()
                        + "/jwks.json");
    }

    void answer(int status, String body) {
        answer = new Answer(status, body, new CountDownLatch(0));
    }

    /// Takes requests and does not answer them.
    void hang() {
        answer = new Answer(200, "", closed);
    }

    int requests() {
        return requests.get();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.close();
    }

    private void serve(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        Answer current = answer;
        try (exchange) {
            current.gate().await();
            byte[] body = current.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(current.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
