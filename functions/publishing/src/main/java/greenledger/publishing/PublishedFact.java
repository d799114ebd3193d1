package greenledger.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.core.Bus.Message;
import greenledger.core.Commit;
import greenledger.core.Json;
import greenledger.core.StoredEvent;
import greenledger.core.TraceParent;
import greenledger.domain.party.PartyId;
import greenledger.domain.party.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// The published shape of a fact: the `detail` on the bus, whose schema is
/// `events/schemas/<type>.v<version>.schema.json`.
///
/// @param eventId the same however often it is delivered
/// @param revision of the stream; facts of one stream are to be taken in the order of `number`
/// @param traceparent where in which trace it was decided, after W3C Trace Context
record PublishedFact(
        String eventId,
        TenantId tenant,
        String stream,
        long revision,
        long number,
        String type,
        int version,
        Instant at,
        PartyId by,
        String correlation,
        Optional<String> traceparent,
        JsonNode data) {

    static List<Message> of(Commit commit) {
        String source = "greenledger." + commit.stream().category().toLowerCase(Locale.ROOT) + "s";
        return IntStream.range(0, commit.events().size())
                .mapToObj(index -> of(commit, index))
                .map(fact -> new Message(source, fact.type(), Json.write(fact)))
                .toList();
    }

    private static PublishedFact of(Commit commit, int index) {
        StoredEvent event = commit.events().get(index);
        return new PublishedFact(
                commit.eventId(index),
                commit.stream().tenant(),
                commit.stream().id(),
                commit.revision(),
                commit.firstEvent() + index,
                event.type(),
                event.version(),
                commit.metadata().at(),
                commit.metadata().actor(),
                commit.metadata().correlation(),
                commit.metadata().trace().map(TraceParent::value),
                Json.read(event.json(), JsonNode.class));
    }
}
