package greenledger.suites.axon;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The streams of a tenant as Axon counts: by facts, from 0.
record AggregateStreams(EventStore store, TenantId tenant) {

    private static final PartyId ACTOR = new PartyId("axon");

    /// A fact, and its number within its stream.
    record Numbered(long number, StoredEvent fact, StreamKey stream) {}

    StreamKey stream(String aggregate) {
        return new StreamKey(tenant, "Aggregate", aggregate);
    }

    /// Puts facts behind the first `before` of a stream, all or none.
    ///
    /// @return whether there were just so many
    boolean append(String aggregate, long before, List<StoredEvent> facts) {
        StreamKey stream = stream(aggregate);
        Head head = head(stream);
        if (head.events() != before) {
            return false;
        }
        CommandMetadata metadata =
                new CommandMetadata(
                        new CommandId(UUID.randomUUID().toString(), "axon"),
                        ACTOR,
                        Instant.now(),
                        "axon",
                        Optional.empty());
        return store.append(Commit.after(head, stream, metadata, facts)) instanceof Appended.Stored;
    }

    /// The facts of a stream from a number on.
    List<Numbered> read(String aggregate, long from) {
        List<Numbered> facts = new ArrayList<>();
        store.read(
                stream(aggregate),
                0,
                commit -> {
                    numbered(commit).stream()
                            .filter(fact -> fact.number() >= from)
                            .forEach(facts::add);
                    return true;
                });
        return facts;
    }

    static List<Numbered> numbered(Commit commit) {
        List<Numbered> facts = new ArrayList<>();
        for (StoredEvent fact : commit.events()) {
            facts.add(new Numbered(commit.firstEvent() - 1 + facts.size(), fact, commit.stream()));
        }
        return facts;
    }

    private Head head(StreamKey stream) {
        List<Commit> commits = new ArrayList<>();
        store.read(stream, 0, commits::add);
        return commits.isEmpty() ? Head.EMPTY : commits.getLast().head();
    }
}
