package greenledger.rollout;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Lambda and CodeDeploy on a loopback socket: versions that answer what they are told to, and a
/// record of what CodeDeploy hears.
final class NewVersions implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INVOKE = "/2015-03-31/functions/";

    private final HttpServer server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> asked = new ConcurrentHashMap<>();
    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private volatile int statusOfCodeDeploy = 200;

    NewVersions() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// @param version its ARN; one that answers nothing fails
    NewVersions answering(String version, String answer) {
        answers.put(version, answer);
        return this;
    }

    NewVersions withCodeDeployAnswering(int status) {
        statusOfCodeDeploy = status;
        return this;
    }

    /// What each version was asked, by its ARN.
    Map<String, JsonNode> asked() {
        return Map.copyOf(asked);
    }

    /// What CodeDeploy was told.
    List<JsonNode> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode body = JSON.readTree(exchange.getRequestBody());
            String path = exchange.getRequestURI().getRawPath();
            if (path.startsWith(INVOKE)) {
                String version = path.substring(INVOKE.length()).replace("/invocations", "");
                invoke(exchange, URLDecoder.decode(version, UTF_8), body);
            } else {
                heard.add(body.deepCopy());
                answer(exchange, statusOfCodeDeploy, "{}");
            }
        }
    }

    private void invoke(HttpExchange exchange, String version, JsonNode event) throws IOException {
        asked.put(version, event);
        if (!answers.containsKey(version)) {
            exchange.getResponseHeaders().set("X-Amz-Function-Error", "Unhandled");
        }
        answer(
                exchange,
                200,
                answers.getOrDefault(version, "{\"errorMessage\":\"out of memory\"}"));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
