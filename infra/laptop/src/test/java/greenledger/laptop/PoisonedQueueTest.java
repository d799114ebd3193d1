package greenledger.laptop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The same five kinds of poison in a queue.
@Tag("slow")
class PoisonedQueueTest {

    private static final String TENANT = "poison";

    private static final String OVERSIZE = "n".repeat(3000);

    private final PlantedBug bug = new PlantedBug("thrower");

    /// Of each message of poison the words by which its cause is known.
    private final Map<String, String> poison =
            new TreeMap<>(
                    Map.of(
                            "{\"tenant\":",
                            "JsonEOFException",
                            "{\"stream\":\"a#Lot#b\",\"view\":\"lot\"}",
                            "tenant",
                            notice("future", "shop-2").put("version", 2).toString(),
                            "version 2",
                            notice(OVERSIZE, "shop-2").toString(),
                            "DynamoDbException",
                            notice("threw", "thrower").toString(),
                            "planted bug"));

    @Test
    void the_rest_succeeds_the_poison_is_set_aside_and_comes_back_after_the_fix() {
        try (PoisonedCloud cloud = PoisonedCloud.start(bug)) {
            DeadLetterDesk desk = new DeadLetterDesk(cloud.ledger());
            cloud.send("NoticesQueue", notice("sound-1", "shop-2").toString());
            poison.keySet().forEach(message -> cloud.send("NoticesQueue", message));
            cloud.send("NoticesQueue", notice("sound-2", "shop-2").toString());

            cloud.deliverNotices(
                    UnaryOperator.identity(),
                    () -> desk.list().path("items").size() == poison.size());

            assertEquals(List.of("sound-1", "sound-2"), inbox(cloud, "shop-2"));
            Map<String, JsonNode> letters = desk.letters("UndeliveredNotices");
            Map<String, String> causes = new TreeMap<>();
            letters.forEach((id, letter) -> {
                JsonNode payload = desk.show(id).path("payload");
                causes.put(
                        payload.isTextual() ? payload.asText() : payload.toString(),
                        letter.path("cause").asText());
                assertEquals(
                        PoisonedCloud.ATTEMPTS, letter.path("attempts").asInt(), letter::toString);
                assertEquals("local-DeliverNoticesFunction", letter.path("origin").asText());
            });
            assertEquals(poison.keySet(), causes.keySet());
            poison.forEach((message, words) ->
                    assertTrue(
                            causes.getOrDefault(message, "").contains(words),
                            () -> message + ": " + causes.get(message)));

            bug.fixed().set(true);
            assertEquals(5, desk.redrive("UndeliveredNotices").path("redriven").asInt());
            cloud.deliverNotices(
                    PoisonedQueueTest::asTheNextReleaseReadsIt,
                    () -> inbox(cloud, "shop-2").size() == 6 && !inbox(cloud, "thrower").isEmpty());

            assertEquals(0, desk.list().path("items").size(), () -> desk.list().toString());
            assertEquals(
                    List.of("bad", "future", "n", "sound-1", "sound-2", "unknown"),
                    inbox(cloud, "shop-2"));
            assertEquals(List.of("threw"), inbox(cloud, "thrower"));
            assertEquals(0, desk.redrive("UndeliveredNotices").path("redriven").asInt());
        }
    }

    /// Repairs what was cut off, knows the other type, reads the later version and shortens.
    private static String asTheNextReleaseReadsIt(String body) {
        if (body.equals("{\"tenant\":")) {
            return notice("bad", "shop-2").toString();
        }
        if (body.startsWith("{\"stream\"")) {
            return notice("unknown", "shop-2").toString();
        }
        return body.replace(",\"version\":2", "").replace(OVERSIZE, "n");
    }

    private static ObjectNode notice(String id, String party) {
        ObjectNode notice =
                (ObjectNode)
                        Ledger.json(
                                Sample.of("DeliverNotices").event().at("/Records/0/body").asText());
        return notice.put("tenant", TENANT)
                .put("id", id)
                .put("to", party)
                .put("at", Instant.now().toString());
    }

    private static List<String> inbox(PoisonedCloud cloud, String party) {
        ObjectNode event = Sample.of("ListInbox").tenant(TENANT).query(Map.of()).event();
        ((ObjectNode) event.at("/requestContext/authorizer/lambda")).put("party", party);
        JsonNode answer = cloud.ledger().invoke("ListInbox", event);
        return List.copyOf(
                new TreeSet<>(
                        Ledger.json(answer.path("body").asText())
                                .path("items")
                                .findValuesAsText("id")));
    }
}
