package greenledger.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import greenledger.core.Bus.Message;
import greenledger.core.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/// Facts on their way to EventBridge, against an endpoint that speaks its protocol.
class EventBridgeBusTest {

    private static final String POISON = "{\"number\":3}";

    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server = start();
    private final EventBridgeBus bus =
            new EventBridgeBus(
                    Clients.from(
                                    Map.of(
                                            "AWS_ENDPOINT_URL_EVENTBRIDGE", endpoint(),
                                            "AWS_ENDPOINT_URL_DYNAMODB", endpoint()))
                            .bus(),
                    "facts");

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void facts_go_ten_at_a_time_and_in_their_order() {
        bus.publish(messages(100, 123));
        assertEquals(
                List.of(10, 10, 3), requests.stream().map(r -> r.path("Entries").size()).toList());
        List<String> details =
                requests.stream()
                        .flatMap(r -> r.path("Entries").findValuesAsText("Detail").stream())
                        .toList();
        assertEquals(messages(100, 123).stream().map(Message::json).toList(), details);
    }

    @Test
    void a_fact_goes_on_its_bus_under_its_source_and_type() {
        bus.publish(messages(1, 2));
        assertEquals(
                Json.read(
                        """
                        {"EventBusName":"facts","Source":"greenledger.lots",
                         "DetailType":"LotGraded","Detail":"{\\"number\\":1}"}\
                        """,
                        JsonNode.class),
                requests.getFirst().path("Entries").get(0));
    }

    @Test
    void one_fact_that_did_not_get_there_is_a_fault() {
        EventBridgeBus.NotPublished fault =
                assertThrows(EventBridgeBus.NotPublished.class, () -> bus.publish(messages(1, 6)));
        assertTrue(String.valueOf(fault.getMessage()).contains("ThrottlingException: Slow down"));
    }

    @Test
    void who_is_in_a_hurry_does_not_wait_for_a_bus_that_hangs() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + mute.getLocalPort();
            EventBridgeBus hurried =
                    new EventBridgeBus(
                            Clients.from(Map.of("AWS_ENDPOINT_URL_EVENTBRIDGE", url)).bus(),
                            "facts",
                            Duration.ofMillis(20));
            assertThrows(ApiCallTimeoutException.class, () -> hurried.publish(messages(1, 2)));
        }
        bus.publish(messages(1, 2));
        assertEquals(1, requests.size());
    }

    private static List<Message> messages(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i ->
                        new Message(
                                "greenledger.lots", "LotGraded", "{\"number\":%d}".formatted(i)))
                .toList();
    }

    private HttpServer start() {
        try {
            HttpServer http =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.createContext("/", this::answer);
            http.start();
            return http;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode request = Json.STORED.readTree(exchange.getRequestBody());
        requests.add(request);
        byte[] answer = Json.STORED.writeValueAsBytes(answer(request));
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static ObjectNode answer(JsonNode request) {
        ObjectNode answer = Json.STORED.createObjectNode();
        ArrayNode entries = answer.put("FailedEntryCount", 0).putArray("Entries");
        for (JsonNode entry : request.path("Entries")) {
            boolean poison = entry.path("Detail").asText().equals(POISON);
            ObjectNode result = entries.addObject();
            if (poison) {
                result.put("ErrorCode", "ThrottlingException").put("ErrorMessage", "Slow down");
                answer.put("FailedEntryCount", 1);
            } else {
                result.put("EventId", "event-" + entries.size());
            }
        }
        return answer;
    }
}
