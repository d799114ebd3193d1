package greenledger.laptop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Five kinds of poison on the stream, among commits that are sound: these are taken, exactly the
/// poison is dead-lettered with its cause, and it is taken once the cause has been seen to.
@Tag("slow")
class PoisonedStreamTest {

    private static final List<String> SOUND = List.of("sound-1", "sound-2", "sound-3");

    /// Of each poisoned lot the words by which its cause is known.
    private static final Map<String, String> CAUSES =
            Map.of(
                    "bad-json", "LotRegistered cannot be read at",
                    "unknown-type", "LotTeleported",
                    "future-version", "99",
                    "oversize", "cannot be read at produce.origin",
                    "throws", "planted bug");

    private final PlantedBug bug = new PlantedBug("throws");

    @Test
    void the_rest_succeeds_the_poison_is_set_aside_and_comes_back_after_the_fix() {
        try (PoisonedCloud cloud = PoisonedCloud.start(bug)) {
            DeadLetterDesk desk = new DeadLetterDesk(cloud.ledger());
            PoisonedStream stream = new PoisonedStream(cloud);
            assertEquals(0, desk.list().path("items").size());
            cloud.invoke(PoisonedStream.registration("sound-1"));
            stream.store("bad-json", stream.broken());
            stream.store("unknown-type", stream.unknown());
            cloud.invoke(PoisonedStream.registration("sound-2"));
            stream.store("future-version", stream.ofALaterRelease());
            stream.store("oversize", stream.oversize("oversize"));
            stream.store("throws", stream.sound("throws"));
            cloud.invoke(PoisonedStream.registration("sound-3"));

            // Bad JSON is poison to both that follow the stream.
            cloud.await(() -> desk.list().path("items").size() == CAUSES.size() + 1);

            SOUND.forEach(lot -> assertEquals(200, stream.status(lot), lot));
            Map<String, String> dead = causes(desk, "StuckStreams");
            dead.putAll(causes(desk, "Unprojected"));
            assertEquals(CAUSES.keySet(), dead.keySet());
            CAUSES.forEach((lot, words) ->
                    assertTrue(
                            dead.getOrDefault(lot, "").contains(words),
                            () -> lot + ": " + dead.get(lot)));
            assertEquals(List.of("bad-json"), List.copyOf(causes(desk, "Unpublished").keySet()));

            Map<String, String> copies = cloud.bodies("UnprojectedQueue", "UnpublishedQueue");
            seeToTheCause(stream);
            for (String queue : List.of("StuckStreams", "Unprojected", "Unpublished")) {
                JsonNode outcome = desk.redrive(queue);
                assertEquals(0, outcome.path("kept").size(), outcome::toString);
            }
            cloud.await(() -> CAUSES.keySet().stream().allMatch(lot -> stream.status(lot) == 200));

            assertEquals(0, desk.list().path("items").size(), () -> desk.list().toString());
            CAUSES.keySet().forEach(lot -> assertEquals(200, stream.status(lot), lot));
            Map<String, String> rows = stream.rows();
            copies.forEach((body, queue) -> cloud.send(queue, body));
            assertEquals(1, desk.redrive("Unprojected").path("redriven").asInt());
            assertEquals(1, desk.redrive("Unpublished").path("redriven").asInt());
            assertEquals(0, desk.redrive("StuckStreams").path("redriven").asInt());
            assertEquals(rows, stream.rows(), "Brought back twice, they change nothing more");
        }
    }

    /// The bug is fixed, and whoever keeps the table has put right what was stored wrongly.
    private void seeToTheCause(PoisonedStream stream) {
        bug.fixed().set(true);
        for (String lot : List.of("bad-json", "unknown-type", "future-version", "oversize")) {
            stream.remove(lot);
            stream.store(lot, stream.sound(lot));
        }
    }

    /// By the lot that each letter is about.
    private static Map<String, String> causes(DeadLetterDesk desk, String queue) {
        Map<String, String> causes = new TreeMap<>();
        desk.letters(queue)
                .forEach((id, letter) -> {
                    JsonNode payload = desk.show(id).path("payload");
                    String stream =
                            payload.path("stream")
                                    .asText(payload.at("/Records/0/dynamodb/Keys/s/S").asText());
                    causes.put(
                            stream.substring(stream.lastIndexOf('#') + 1),
                            letter.path("cause").asText());
                    assertTrue(
                            letter.path("attempts").asInt() >= PoisonedCloud.ATTEMPTS,
                            letter::toString);
                });
        return causes;
    }
}
