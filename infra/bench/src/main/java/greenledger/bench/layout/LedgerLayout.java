package greenledger.bench.layout;

import greenledger.aws.DynamoEventStore;
import greenledger.core.CommandId;
import greenledger.core.CommandMetadata;
import greenledger.core.Commit;
import greenledger.core.EventStore;
import greenledger.core.EventStore.Appended;
import greenledger.core.EventStore.Tail;
import greenledger.core.Head;
import greenledger.core.RecentCommands;
import greenledger.core.RecentCommands.Done;
import greenledger.core.Snapshot;
import greenledger.core.StoredEvent;
import greenledger.core.StreamKey;
import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Ours, as it is deployed: one conditional item a commit, chained by hash, a snapshot with the
/// last 64 commands behind every 32nd.
public final class LedgerLayout implements Layout {

    private static final String TABLE = "ledger-events";
    private static final int SNAPSHOT_EVERY = 32;
    private static final int RING = 64;
    private static final int REDUCER = 1;
    private static final String STATE = "{\"state\":\"" + "s".repeat(1000) + "\"}";
    private static final Instant AT = Instant.parse("2026-11-21T12:00:00Z");

    private final EventStore store;

    /// What a warm environment knows of the streams that it writes.
    private final Map<StreamKey, Head> heads = new ConcurrentHashMap<>();

    public LedgerLayout(DynamoDbClient dynamo) {
        new Table(dynamo, TABLE).create("s", "r", "S");
        this.store = new DynamoEventStore(dynamo, TABLE);
    }

    @Override
    public String name() {
        return "GreenLedger";
    }

    @Override
    public void append(String stream, int number, String event) {
        StreamKey key = key(stream);
        Head head = heads.getOrDefault(key, Head.EMPTY);
        if (head.events() != number - 1) {
            head = new Head(number - 1, number - 1, head.hash());
        }
        StoredEvent fact = new StoredEvent("Noted", 1, event);
        Commit commit = Commit.after(head, key, metadata(stream, number, event), List.of(fact));
        if (!(store.append(commit) instanceof Appended.Stored(Commit stored))) {
            throw new NumberTaken(stream, number);
        }
        heads.put(key, stored.head());
        if (number % SNAPSHOT_EVERY == 0) {
            store.keep(key, snapshot(commit.head()));
        }
    }

    @Override
    public int load(String stream) {
        Tail tail = store.load(key(stream), REDUCER);
        return tail.commits().isEmpty()
                ? tail.snapshot().map(snapshot -> (int) snapshot.head().events()).orElse(0)
                : (int) tail.commits().getLast().head().events();
    }

    @Override
    public int reload(String stream, int known) {
        List<Commit> commits = new ArrayList<>();
        store.read(key(stream), known, commits::add);
        return commits.size();
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public int events(Map<String, AttributeValue> item) {
        return item.containsKey("e")
                ? item.getOrDefault("e", AttributeValue.fromL(List.of())).l().size()
                : 0;
    }

    private static StreamKey key(String stream) {
        return new StreamKey(new TenantId("bench"), "Note", stream);
    }

    /// Another event is another command.
    private static CommandMetadata metadata(String stream, int number, String event) {
        return new CommandMetadata(
                new CommandId(stream + "-" + number + "-" + event.hashCode(), "0123456789abcdef"),
                new PartyId("packer-1"),
                AT,
                "request-" + number,
                Optional.empty());
    }

    private static Snapshot snapshot(Head head) {
        List<Done> ring =
                LongStream.rangeClosed(Math.max(1, head.revision() - RING + 1), head.revision())
                        .mapToObj(revision ->
                                new Done(
                                        new CommandId(
                                                "command-of-a-client-" + revision,
                                                "0123456789abcdef"),
                                        revision))
                        .toList();
        return new Snapshot(head, REDUCER, new RecentCommands(ring), STATE);
    }
}
