package greenledger.laptop.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import greenledger.laptop.client.LotBook.Recorded;
import greenledger.laptop.client.LotBook.Reply;
import greenledger.local.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// The HTTP contract of the ledger, served from memory, with such faults as a test asks for.
final class LedgerDouble implements AutoCloseable {

    static final String TOKEN = "a-token";

    private final HttpServer server;
    private final Supplier<Fault> faults;
    private final AtomicInteger posts = new AtomicInteger();
    private final Queue<String> stale = new ConcurrentLinkedQueue<>();
    final LotBook book = new LotBook();

    private LedgerDouble(HttpServer server, Supplier<Fault> faults) {
        this.server = server;
        this.faults = faults;
    }

    static LedgerDouble start(Supplier<Fault> faults) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        LedgerDouble ledger = new LedgerDouble(server, faults);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", ledger::serve);
        server.start();
        return ledger;
    }

    static LedgerDouble start() throws IOException {
        return start(() -> Fault.NONE);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// How many requests to record something came in.
    int posts() {
        return posts.get();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (!("Bearer " + TOKEN).equals(header(exchange, "Authorization").orElse(""))) {
                answer(exchange, Reply.problem(401, "unauthorized", "", "Who are you?"));
            } else if (exchange.getRequestMethod().equals("POST")) {
                post(exchange, (ObjectNode) Json.read(body).orElseThrow());
            } else {
                get(exchange);
            }
        }
    }

    private void post(HttpExchange exchange, ObjectNode body) throws IOException {
        posts.incrementAndGet();
        switch (faults.get()) {
            case NONE -> answer(exchange, record(exchange, body));
            case THROTTLED -> {
                exchange.getResponseHeaders().set("Retry-After", "3");
                answer(exchange, Reply.problem(429, "too-many-requests", "", "Not so fast."));
            }
            case CONTENDED ->
                    answer(exchange, Reply.problem(409, "contended", "", "Send it again."));
            case UNAVAILABLE -> unknown(exchange);
            case UNKNOWN -> {
                record(exchange, body);
                unknown(exchange);
            }
            // Closed by the caller of this without an answer.
            case CUT_OFF -> record(exchange, body);
        }
    }

    private static void unknown(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", "1");
        answer(exchange, Reply.problem(503, "outcome-unknown", "", "We could not tell."));
    }

    private Reply record(HttpExchange exchange, ObjectNode body) {
        String key = header(exchange, "Idempotency-Key").orElseThrow();
        List<String> path = path(exchange);
        if (path.size() == 1) {
            return book.register(body, key);
        }
        Reply reply = book.add(path.get(1), path.get(2), body, key, header(exchange, "If-Match"));
        stale.add(path.get(1));
        return reply;
    }

    /// A read that comes right after a write does not show it yet.
    private void get(HttpExchange exchange) throws IOException {
        List<String> path = path(exchange);
        ObjectNode body = Json.object();
        int status = 200;
        if (path.getFirst().equals("lots") && path.size() > 1) {
            Optional<List<Recorded>> facts = book.lot(path.get(1));
            status = facts.isPresent() ? 200 : 404;
            int size = facts.map(List::size).orElse(0) - (stale.remove(path.get(1)) ? 1 : 0);
            body.put("lotId", path.get(1))
                    .put("revision", revision(exchange).orElse(size))
                    .put("registeredAt", "2026-11-20T08:30:00Z");
            items(body, facts.map(List::size).orElse(0), path.get(1));
        } else if (path.getFirst().equals("lots") || path.getFirst().equals("farmers")) {
            ArrayNode items = body.putArray("items");
            book.lots().keySet().forEach(lot -> items.addObject().put("lotId", lot));
        }
        boolean same =
                header(exchange, "If-None-Match")
                        .equals(Optional.of("\"" + body.path("revision").asInt() + "\""));
        answer(
                exchange,
                new Reply(same ? 304 : status, body.path("revision").asLong(), false, body));
    }

    private static void items(ObjectNode body, int revisions, String lot) {
        ArrayNode items = body.putArray("items");
        for (int revision = 1; revision <= revisions; revision++) {
            items.addObject().put("revision", revision).put("lotId", lot);
        }
    }

    private static Optional<Integer> revision(HttpExchange exchange) {
        String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
        return query.startsWith("revision=")
                ? Optional.of(Integer.valueOf(query.substring("revision=".length())))
                : Optional.empty();
    }

    private static List<String> path(HttpExchange exchange) {
        return List.of(exchange.getRequestURI().getRawPath().substring(1).split("/")).stream()
                .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), UTF_8))
                .toList();
    }

    private static Optional<String> header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    private static void answer(HttpExchange exchange, Reply reply) throws IOException {
        if (reply.revision() > 0) {
            exchange.getResponseHeaders().set("ETag", "\"" + reply.revision() + "\"");
        }
        if (reply.repeated()) {
            exchange.getResponseHeaders().set("Idempotent-Replayed", "true");
        }
        byte[] body = Json.bytes(reply.body());
        boolean empty = reply.status() == 304;
        exchange.sendResponseHeaders(reply.status(), empty ? -1 : body.length);
        if (!empty) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
