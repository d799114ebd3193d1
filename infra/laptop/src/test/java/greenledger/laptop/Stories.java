package greenledger.laptop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.laptop.client.http.Answer;
import greenledger.laptop.client.http.Ledger;
import greenledger.laptop.client.story.Story;
import greenledger.laptop.client.story.TransferStory;
import greenledger.local.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// The stories that have to hold wherever the services answer. They are told over HTTP and know
/// nothing of what is behind it.
record Stories(StoryLedger ledger) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String LETTERS = "/operations/dead-letters";

    /// In this order: the later ones are about the lot of the first.
    Stream<DynamicTest> all() {
        return Stream.of(
                dynamicTest(
                        "a lot is registered, graded, priced, moved and read",
                        () -> ledger.play(parties -> new Story(parties.seller()).play())),
                dynamicTest(
                        "what is taken and paid changes hands",
                        () -> ledger.play(parties -> new TransferStory(parties).completed())),
                dynamicTest("who was offered a lot has heard of it", this::heard),
                dynamicTest(
                        "what is turned down or cannot be paid is as it was",
                        () -> ledger.play(parties -> new TransferStory(parties).compensated())),
                dynamicTest(
                        "what is parked goes on when an operator says so",
                        () -> ledger.play(parties -> new TransferStory(parties).parked())),
                dynamicTest(
                        "what nobody could take is brought back, and only once", this::redriven),
                dynamicTest("who remembers what it read hears what changed", this::announced));
    }

    /// By the bus: the fact, the rule that picks it, the queue of notices.
    private void heard() throws InterruptedException {
        try (Ledger shop = ledger.as("shop-1", "retailer")) {
            await(shop, "/inbox", inbox -> inbox.toString().contains("AcceptanceAwaited"));
        }
    }

    private void redriven() throws InterruptedException {
        String id = "letter-of-" + Instant.now().toEpochMilli();
        ledger.send("UndeliveredNoticesQueue", notice(id).toString());
        try (Ledger operator = ledger.as("operator-1", "operator");
                Ledger shop = ledger.as("shop-1", "retailer")) {
            await(operator, LETTERS, letters -> letters.path("items").size() == 1);
            assertEquals(1, redrive(operator, id));
            await(shop, "/inbox", inbox -> inbox.path("items").findValuesAsText("id").contains(id));
            await(operator, LETTERS, letters -> letters.path("items").isEmpty());
            assertEquals(0, redrive(operator, id + "-again"));
        }
    }

    private void announced() throws InterruptedException {
        Neighbour neighbour =
                Neighbour.listening(
                        ledger.cloud(), "neighbour-" + ledger.run(), "CacheInvalidated");
        String lot = "told-" + ledger.run();
        try (Ledger packer = ledger.as("packer-1", "packer")) {
            Answer answer = packer.post("/lots", registration(lot), lot, Map.of());
            assertEquals(201, answer.status(), () -> answer.body().toString());
        }
        JsonNode told =
                neighbour.await(event -> event.path("rows").findValuesAsText("id").contains(lot));
        Contract contract =
                new Contract(Repository.path("events/schemas/CacheInvalidated.v1.schema.json"), "");
        assertEquals(List.of(), contract.breaches(told), told::toString);
    }

    private static ObjectNode registration(String lot) {
        JsonNode example =
                Repository.read(Repository.path("infra/openapi.yaml"))
                        .at("/paths/~1lots/post/requestBody/content/application~1json/examples")
                        .at("/unpacked/value");
        return ((ObjectNode) example).put("lotId", lot);
    }

    private static ObjectNode notice(String id) {
        JsonNode sample = Repository.read(Repository.path("events/samples/DeliverNotices.json"));
        ObjectNode notice =
                (ObjectNode) Json.read(sample.at("/Records/0/body").asText()).orElseThrow();
        return notice.put("tenant", StoryLedger.TENANT)
                .put("id", id)
                .put("to", "shop-1")
                .put("at", Instant.now().toString());
    }

    private static int redrive(Ledger operator, String key) throws InterruptedException {
        ObjectNode order = Json.object().put("queue", "UndeliveredNotices");
        Answer answer = operator.post(LETTERS + "/redrive", order, key, Map.of());
        assertEquals(200, answer.status(), () -> answer.body().toString());
        return answer.body().path("redriven").asInt();
    }

    private static void await(Ledger caller, String path, Predicate<JsonNode> shows)
            throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        Answer answer = caller.get(path, Map.of());
        while (!shows.test(answer.body())) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("GET " + path + " still answers " + answer.body());
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            answer = caller.get(path, Map.of());
        }
    }
}
