package greenledger.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A gateway on a local port.
public final class HttpApiServer implements AutoCloseable {

    private static final int BACKLOG = 1024;
    private static final int NO_BODY = -1;
    private static final int GRACE_SECONDS = 1;

    private final HttpServer server;
    private final ExecutorService workers;
    private final Gateway gateway;

    private HttpApiServer(HttpServer server, ExecutorService workers, Gateway gateway) {
        this.server = server;
        this.workers = workers;
        this.gateway = gateway;
    }

    /// Listens there; on port 0 the system chooses one.
    public static HttpApiServer start(InetSocketAddress address, Gateway gateway) {
        try {
            HttpServer server = HttpServer.create(address, BACKLOG);
            ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
            HttpApiServer api = new HttpApiServer(server, workers, gateway);
            server.setExecutor(workers);
            server.createContext("/", api::handle);
            server.start();
            return api;
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing can listen on " + address, e);
        }
    }

    public URI url() {
        InetSocketAddress address = server.getAddress();
        return URI.create("http://%s:%d".formatted(address.getHostString(), address.getPort()));
    }

    /// Takes no more requests, and lets those under way finish for a moment.
    @Override
    public void close() {
        server.stop(GRACE_SECONDS);
        workers.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, gateway.serve(read(exchange)));
        }
    }

    private HttpRequest read(HttpExchange exchange) throws IOException {
        URI target = exchange.getRequestURI();
        String path = Optional.ofNullable(target.getRawPath()).orElse("");
        return new HttpRequest(
                exchange.getRequestMethod(),
                path.isEmpty() ? "/" : path,
                Optional.ofNullable(target.getRawQuery()).orElse(""),
                exchange.getProtocol(),
                headers(exchange),
                body(exchange.getRequestBody()),
                exchange.getRemoteAddress().getAddress().getHostAddress());
    }

    /// What is over the limit is read past, so that the client can finish writing and hear of it.
    private byte[] body(InputStream in) throws IOException {
        int limit = gateway.payloadBytes();
        byte[] body = in.readNBytes(limit + 1);
        if (body.length > limit) {
            in.skip(10L * limit);
        }
        return body;
    }

    /// The client's headers, and those that a gateway in front of a function adds.
    private static List<Header> headers(HttpExchange exchange) {
        List<Header> headers = new ArrayList<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> values.forEach(v -> headers.add(new Header(name, v))));
        String client = exchange.getRemoteAddress().getAddress().getHostAddress();
        headers.add(new Header("x-forwarded-for", client));
        headers.add(new Header("x-forwarded-proto", "http"));
        headers.add(new Header("x-forwarded-port", "" + exchange.getLocalAddress().getPort()));
        return headers;
    }

    private static void send(HttpExchange exchange, HttpReply reply) throws IOException {
        reply.headers().forEach(h -> exchange.getResponseHeaders().add(h.name(), h.value()));
        int length = reply.body().length;
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("content-length", "" + length);
            exchange.sendResponseHeaders(reply.status(), NO_BODY);
        } else if (length == 0 || reply.status() == 204 || reply.status() == 304) {
            exchange.sendResponseHeaders(reply.status(), NO_BODY);
        } else {
            exchange.sendResponseHeaders(reply.status(), length);
            exchange.getResponseBody().write(reply.body());
        }
    }
}
