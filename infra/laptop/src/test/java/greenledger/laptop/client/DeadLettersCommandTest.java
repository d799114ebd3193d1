package greenledger.laptop.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import greenledger.laptop.client.http.Patience;
import greenledger.local.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What `dead-letters` shows and does, against an API with letters in it; `PoisonedQueueTest` has
/// the functions behind it at work.
class DeadLettersCommandTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Map<String, String> letters = new TreeMap<>();
    private final HttpServer server;

    DeadLettersCommandTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.createContext("/", this::serve);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void it_tells_what_it_can_do() throws InterruptedException {
        assertEquals(0, run("--help"));
        assertTrue(text().contains("dead-letters redrive --queue NAME"), text());
    }

    @Test
    void without_a_word_it_asks_for_one() throws InterruptedException {
        assertEquals(2, run());
        assertEquals(
                "Say what to do: list, show or redrive.\nTry: ./greenledger dead-letters --help\n",
                text());
    }

    @Test
    void an_empty_list_says_so() throws InterruptedException {
        assertEquals(0, run("list"));
        assertEquals("There are no dead letters.\n", text());
    }

    @Test
    void a_list_is_a_table_with_causes_and_what_to_do_next() throws InterruptedException {
        letters.put("Unpublished.1", "IllegalStateException: no");

        assertEquals(0, run("list"));
        assertEquals(
                """
                id             origin        attempts  first                 last                  cause
                Unpublished.1  PublishFacts  11        2026-11-21T12:00:00Z  2026-11-21T12:05:00Z  IllegalStateException: no
                What is in one: ./greenledger dead-letters show ID
                Once the cause has been seen to: ./greenledger dead-letters redrive ID
                """,
                text());
    }

    @Test
    void a_list_as_json_is_what_the_api_answers() throws InterruptedException {
        letters.put("Unpublished.1", "no");

        assertEquals(0, run("list", "--json"));
        JsonNode listing = Json.read(text()).orElseThrow();
        assertEquals("Unpublished.1", listing.at("/items/0/id").asText());
    }

    @Test
    void an_unknown_letter_is_told_in_the_words_of_the_ledger() throws InterruptedException {
        assertEquals(1, run("show", "Unpublished.7"));
        assertEquals("There is no dead letter Unpublished.7.\n", text());
    }

    @Test
    void all_letters_of_a_queue_are_brought_back_some_at_a_time() throws InterruptedException {
        for (int i = 0; i < 25; i++) {
            letters.put("Unpublished." + i, "no");
        }

        assertEquals(0, run("redrive", "--queue", "Unpublished", "--most", "10"));
        assertTrue(text().endsWith("Brought back: 25.\n"), text());
        assertTrue(text().contains("25/25 letters"), text());
        assertEquals(Map.of(), letters);
    }

    @Test
    void what_still_fails_stays_and_is_named() throws InterruptedException {
        letters.put("Unpublished.1", "no");
        letters.put("Unpublished.2", "stubborn");

        assertEquals(1, run("redrive", "--all"));
        assertTrue(text().endsWith("Brought back: 1.\nStays: Unpublished.2: stubborn\n"), text());
    }

    @Test
    void redriving_what_is_gone_says_what_to_do() throws InterruptedException {
        assertEquals(0, run("redrive", "Unpublished.1"));
        assertEquals(
                "Brought back: 0.\nNothing was there to bring back: dead-letters list shows what"
                        + " is.\n",
                text());
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/redrive")) {
            answer(exchange, 200, redrive(exchange));
        } else if (path.endsWith("/dead-letters")) {
            answer(exchange, 200, list());
        } else {
            String id = path.substring(path.lastIndexOf('/') + 1);
            answer(
                    exchange,
                    404,
                    Json.object().put("detail", "There is no dead letter " + id + "."));
        }
    }

    private ObjectNode list() {
        ObjectNode listing = Json.object();
        listing.putArray("queues")
                .addObject()
                .put("queue", "Unpublished")
                .put("letters", letters.size());
        ArrayNode items = listing.putArray("items");
        letters.forEach((id, cause) ->
                items.addObject()
                        .put("id", id)
                        .put("origin", "PublishFacts")
                        .put("attempts", 11)
                        .put("first", "2026-11-21T12:00:00.123Z")
                        .put("last", "2026-11-21T12:05:00Z")
                        .put("cause", cause));
        return listing;
    }

    /// The stubborn stay.
    private ObjectNode redrive(HttpExchange exchange) throws IOException {
        JsonNode order = Json.read(exchange.getRequestBody().readAllBytes()).orElseThrow();
        ObjectNode outcome = Json.object().put("queue", "Unpublished");
        ArrayNode kept = outcome.putArray("kept");
        int redriven = 0;
        for (String id : letters.keySet().stream().limit(order.path("most").asInt(50)).toList()) {
            if (letters.getOrDefault(id, "").equals("stubborn")) {
                kept.addObject().put("id", id).put("cause", "stubborn");
            } else if (order.path("id").asText(id).equals(id)) {
                letters.remove(id);
                redriven++;
            }
        }
        return outcome.put("redriven", redriven).put("left", letters.size());
    }

    private static void answer(HttpExchange exchange, int status, ObjectNode body)
            throws IOException {
        byte[] bytes = Json.bytes(body);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private int run(String... words) throws InterruptedException {
        PrintStream out = new PrintStream(said, true, UTF_8);
        String[] arguments = Arrays.copyOf(words, words.length + 4);
        arguments[words.length] = "--url";
        arguments[words.length + 1] = "http://127.0.0.1:" + server.getAddress().getPort();
        arguments[words.length + 2] = "--token";
        arguments[words.length + 3] = "t";
        Patience once = new Patience(1, new Random(1), _ -> {});
        return new DeadLettersCommand(once, Clock.systemUTC(), false).run(arguments, out, out);
    }

    private String text() {
        return said.toString(UTF_8);
    }
}
