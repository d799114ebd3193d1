package greenledger.local.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.aws.DynamoEventStore;
import greenledger.core.CommandId;
import greenledger.core.CommandMetadata;
import greenledger.core.Commit;
import greenledger.core.EventStore;
import greenledger.core.Head;
import greenledger.core.StoredEvent;
import greenledger.core.StreamKey;
import greenledger.core.Streams;
import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Five kinds of poison on the stream, among commits that are sound: these are taken, exactly the
/// poison is dead-lettered with its cause, and it is taken once the cause has been seen to.
@Tag("slow")
class PoisonedStreamTest {

    private static final String TENANT = "poison";
    private static final List<String> SOUND = List.of("sound-1", "sound-2", "sound-3");

    private final PlantedBug bug = new PlantedBug("throws");

    /// The stored events that poison a stream, by the lot; of each the words by which its cause is
    /// known.
    private static final Map<String, String> CAUSES =
            Map.of(
                    "bad-json", "Unexpected end-of-input",
                    "unknown-type", "LotTeleported",
                    "future-version", "99",
                    "oversize", "200",
                    "throws", "planted bug");

    @Test
    void the_rest_succeeds_the_poison_is_set_aside_and_comes_back_after_the_fix() {
        try (PoisonedCloud cloud = PoisonedCloud.start(bug)) {
            DeadLetterDesk desk = new DeadLetterDesk(cloud.ledger());
            assertEquals(0, desk.list().path("items").size());
            EventStore events = new DynamoEventStore(dynamo(cloud), cloud.table("EventsTable"));
            cloud.invoke(registration("sound-1"));
            StoredEvent sound = firstEvent(events, "sound-1");
            store(events, "bad-json", new StoredEvent(sound.type(), 1, "{\"lot\":"));
            store(events, "unknown-type", new StoredEvent("LotTeleported", 1, "{}"));
            cloud.invoke(registration("sound-2"));
            store(events, "future-version", new StoredEvent(sound.type(), 99, sound.json()));
            store(events, "oversize", oversize(sound));
            store(events, "throws", of("throws", sound));
            cloud.invoke(registration("sound-3"));

            cloud.await(() -> desk.list().path("items").size() == CAUSES.size() + 1);

            SOUND.forEach(lot -> assertEquals(200, status(cloud, lot), lot));
            Map<String, String> dead = causes(desk, "StuckStreams");
            dead.putAll(causes(desk, "Unprojected"));
            assertEquals(CAUSES.keySet(), dead.keySet());
            CAUSES.forEach((lot, words) ->
                    assertTrue(dead.get(lot).contains(words), () -> lot + ": " + dead.get(lot)));
            assertEquals(List.of("bad-json"), List.copyOf(causes(desk, "Unpublished").keySet()));

            seeToTheCause(cloud, events, sound);
            for (String queue : List.of("StuckStreams", "Unprojected", "Unpublished")) {
                JsonNode outcome = desk.redrive(queue);
                assertEquals(0, outcome.path("kept").size(), outcome::toString);
            }
            cloud.await(() -> CAUSES.keySet().stream().allMatch(lot -> status(cloud, lot) == 200));

            assertEquals(0, desk.list().path("items").size(), () -> desk.list().toString());
            CAUSES.keySet().forEach(lot -> assertEquals(200, status(cloud, lot), lot));
            Map<String, String> views = items(cloud, "ViewsTable");
            assertEquals(0, desk.redrive("StuckStreams").path("redriven").asInt());
            assertEquals(views, items(cloud, "ViewsTable"));
        }
    }

    /// The bug is fixed, and whoever keeps the table has put right what was stored wrongly.
    private void seeToTheCause(PoisonedCloud cloud, EventStore events, StoredEvent sound) {
        bug.fixed().set(true);
        for (String lot : List.of("bad-json", "unknown-type", "future-version", "oversize")) {
            dynamo(cloud)
                    .deleteItem(delete ->
                            delete.tableName(cloud.table("EventsTable"))
                                    .key(
                                            Map.of(
                                                    "s",
                                                    AttributeValue.fromS(stream(lot).toString()),
                                                    "r",
                                                    AttributeValue.fromS("C#0000000001"))));
            store(events, lot, of(lot, sound));
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

    private static Sample registration(String lot) {
        ObjectNode body =
                (ObjectNode) Ledger.json(Sample.of("RegisterLot").event().path("body").asText());
        body.remove(List.of("gtin", "batch"));
        return Sample.of("RegisterLot").tenant(TENANT).body(body.put("lotId", lot));
    }

    private static int status(PoisonedCloud cloud, String lot) {
        return cloud.invoke(Sample.of("GetLot").tenant(TENANT).id(lot)).path("statusCode").asInt();
    }

    private static StoredEvent firstEvent(EventStore events, String lot) {
        List<StoredEvent> found = new ArrayList<>();
        events.read(stream(lot), 0, commit -> found.addAll(commit.events()));
        return found.getFirst();
    }

    private static StoredEvent of(String lot, StoredEvent sound) {
        return new StoredEvent(sound.type(), sound.version(), sound.json().replace("sound-1", lot));
    }

    private static StoredEvent oversize(StoredEvent sound) {
        return new StoredEvent(
                sound.type(),
                sound.version(),
                of("oversize", sound).json().replace("Field 7", "F".repeat(100_000)));
    }

    private static void store(EventStore events, String lot, StoredEvent event) {
        CommandMetadata metadata =
                new CommandMetadata(
                        new CommandId("poison-" + lot, ""),
                        new PartyId("farm-1"),
                        Instant.now(),
                        "poison",
                        Optional.empty());
        events.append(Commit.after(Head.EMPTY, stream(lot), metadata, List.of(event)));
    }

    private static StreamKey stream(String lot) {
        return new StreamKey(new TenantId(TENANT), Streams.LOTS.name(), lot);
    }

    private static DynamoDbClient dynamo(PoisonedCloud cloud) {
        return cloud.ledger().cloud().clients().dynamoDb();
    }

    private static Map<String, String> items(PoisonedCloud cloud, String table) {
        return dynamo(cloud)
                .scanPaginator(scan -> scan.tableName(cloud.table(table)))
                .items()
                .stream()
                .collect(
                        Collectors.toMap(
                                item -> item.get("k").s(), item -> new TreeMap<>(item).toString()));
    }
}
