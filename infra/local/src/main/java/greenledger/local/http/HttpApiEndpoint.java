package greenledger.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Hands what comes in on a port to a gateway.
public final class HttpApiEndpoint implements HttpHandler {

    private static final Logger LOG = System.getLogger(HttpApiEndpoint.class.getName());
    private static final int NO_BODY = -1;

    private final Gateway gateway;

    public HttpApiEndpoint(Gateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, reply(read(exchange)));
        }
    }

    /// A fault of the gateway itself is told apart from one of a function only in the log.
    private HttpReply reply(HttpRequest request) {
        try {
            return gateway.serve(request);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, request.method() + " " + request.path() + " failed", e);
            return HttpReply.json(500, "{\"message\":\"Internal Server Error\"}");
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
