package greenledger.suites.pekko;

import greenledger.core.CommandId;
import greenledger.core.CommandMetadata;
import greenledger.core.Commit;
import greenledger.core.EventStore;
import greenledger.core.EventStore.Appended;
import greenledger.core.Head;
import greenledger.core.StoredEvent;
import greenledger.core.StreamKey;
import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The journals of persistent actors, one stream each. Nothing is ever deleted: up to where a
/// journal is not to be replayed any more is a fact of another stream.
final class JournalStreams {

    private static final PartyId ACTOR = new PartyId("pekko");
    private static final String DELETED = "MessagesDeleted";

    private final EventStore store;
    private final TenantId tenant;

    /// Where each stream ended when this writer, its only one, last saw it.
    private final Map<StreamKey, Head> heads = new HashMap<>();

    JournalStreams(EventStore store, TenantId tenant) {
        this.store = store;
        this.tenant = tenant;
    }

    /// Stores facts, all or none.
    ///
    /// @throws IllegalStateException when somebody else wrote to the journal
    synchronized void append(String persistenceId, List<StoredEvent> facts) {
        append(stream("Journal", persistenceId), facts);
    }

    /// Every fact, in order.
    List<PekkoEvent> read(String persistenceId) {
        return commits(stream("Journal", persistenceId)).stream()
                .flatMap(commit -> commit.events().stream())
                .map(PekkoEvent::read)
                .toList();
    }

    synchronized void deleteTo(String persistenceId, long number) {
        append(
                stream("Deletion", persistenceId),
                List.of(new StoredEvent(DELETED, 1, "{\"to\":" + number + "}")));
    }

    /// Up to which number nothing is to be replayed any more.
    long deletedTo(String persistenceId) {
        return commits(stream("Deletion", persistenceId)).stream()
                .flatMap(commit -> commit.events().stream())
                .map(StoredEvent::json)
                .mapToLong(json -> Long.parseLong(json.replaceAll("\\D", "")))
                .max()
                .orElse(0);
    }

    private void append(StreamKey stream, List<StoredEvent> facts) {
        Head head = heads.computeIfAbsent(stream, this::head);
        CommandMetadata metadata =
                new CommandMetadata(
                        new CommandId(UUID.randomUUID().toString(), "pekko"),
                        ACTOR,
                        Instant.now(),
                        "pekko",
                        Optional.empty());
        Commit commit = Commit.after(head, stream, metadata, facts);
        switch (store.append(commit)) {
            case Appended.Stored(Commit stored) -> heads.put(stream, stored.head());
            case Appended.Conflict _, Appended.Taken _ -> {
                heads.remove(stream);
                throw new IllegalStateException("Somebody else writes to " + stream);
            }
        }
    }

    private Head head(StreamKey stream) {
        List<Commit> commits = commits(stream);
        return commits.isEmpty() ? Head.EMPTY : commits.getLast().head();
    }

    private List<Commit> commits(StreamKey stream) {
        List<Commit> commits = new ArrayList<>();
        store.read(stream, 0, commits::add);
        return commits;
    }

    private StreamKey stream(String category, String persistenceId) {
        return new StreamKey(tenant, category, persistenceId);
    }
}
