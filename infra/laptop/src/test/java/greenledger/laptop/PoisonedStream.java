package greenledger.laptop;

import static java.util.Objects.requireNonNull;

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Lots of one tenant, whose first commits are put into the table as a test wants them, past all
/// rules.
record PoisonedStream(PoisonedCloud cloud) {

    static final String TENANT = "poison";

    /// As old as an hour, so that its projection is long since due.
    private static final Duration AGE = Duration.ofHours(1);

    /// The fact that a lot was registered, as the deployed function stores it.
    StoredEvent sound(String lot) {
        cloud.invoke(registration("model-of-" + lot));
        StoredEvent[] found = new StoredEvent[1];
        events().read(
                        stream("model-of-" + lot),
                        0,
                        commit -> {
                            found[0] = commit.events().getFirst();
                            return false;
                        });
        return new StoredEvent(
                found[0].type(),
                found[0].version(),
                found[0].json().replace("model-of-" + lot, lot));
    }

    StoredEvent broken() {
        return new StoredEvent("LotRegistered", 1, "{\"lot\":");
    }

    StoredEvent unknown() {
        return new StoredEvent("LotTeleported", 1, "{}");
    }

    StoredEvent ofALaterRelease() {
        return new StoredEvent("LotRegistered", 99, "{}");
    }

    StoredEvent oversize(String lot) {
        StoredEvent sound = sound(lot);
        return new StoredEvent(
                sound.type(),
                sound.version(),
                sound.json().replace("Field 7", "F".repeat(100_000)));
    }

    void store(String lot, StoredEvent event) {
        CommandMetadata metadata =
                new CommandMetadata(
                        new CommandId("poison-" + lot, ""),
                        new PartyId("farm-1"),
                        Instant.now().minus(AGE),
                        "poison",
                        Optional.empty());
        events().append(Commit.after(Head.EMPTY, stream(lot), metadata, List.of(event)));
    }

    /// What whoever keeps the table does about a commit that should never have been.
    void remove(String lot) {
        dynamo().deleteItem(delete -> delete.tableName(cloud.table("EventsTable")).key(key(lot)));
    }

    void tamper(String lot) {
        dynamo().updateItem(update ->
                update.tableName(cloud.table("EventsTable"))
                        .key(key(lot))
                        .updateExpression("SET a = :somebody")
                        .expressionAttributeValues(
                                Map.of(":somebody", AttributeValue.fromS("somebody"))));
    }

    /// Deletes what the views tell of a lot that they had followed.
    void loseTheRowOf(String lot) {
        store(lot, sound(lot));
        cloud.await(() -> status(lot) == 200);
        rows().keySet().stream()
                .filter(key -> key.endsWith("#" + lot))
                .forEach(key ->
                        dynamo().deleteItem(delete ->
                                delete.tableName(cloud.table("ViewsTable"))
                                        .key(Map.of("k", AttributeValue.fromS(key)))));
    }

    static Sample registration(String lot) {
        ObjectNode body =
                (ObjectNode) Ledger.json(Sample.of("RegisterLot").event().path("body").asText());
        body.remove(List.of("gtin", "batch"));
        return Sample.of("RegisterLot").tenant(TENANT).body(body.put("lotId", lot));
    }

    int status(String lot) {
        return cloud.invoke(Sample.of("GetLot").tenant(TENANT).id(lot)).path("statusCode").asInt();
    }

    /// All items of the table of views, by their keys.
    Map<String, String> rows() {
        return dynamo()
                .scanPaginator(scan -> scan.tableName(cloud.table("ViewsTable")))
                .items()
                .stream()
                .collect(
                        Collectors.toMap(
                                item -> requireNonNull(item.get("k")).s(),
                                item -> new TreeMap<>(item).toString()));
    }

    private EventStore events() {
        return new DynamoEventStore(dynamo(), cloud.table("EventsTable"));
    }

    private DynamoDbClient dynamo() {
        return cloud.ledger().cloud().clients().dynamoDb();
    }

    private static StreamKey stream(String lot) {
        return new StreamKey(new TenantId(TENANT), Streams.LOTS.name(), lot);
    }

    private static Map<String, AttributeValue> key(String lot) {
        return Map.of(
                "s", AttributeValue.fromS(stream(lot).toString()),
                "r", AttributeValue.fromS("C#0000000001"));
    }
}
