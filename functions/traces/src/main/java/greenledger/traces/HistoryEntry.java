package greenledger.traces;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.aws.Cursor;
import greenledger.core.Commit;
import greenledger.core.Json;
import greenledger.core.StoredEvent;
import greenledger.domain.party.PartyId;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One fact of a stream, as it was stored.
///
/// @param number within the stream, from 1
/// @param previous the hash of the commit before, in hexadecimal digits; `hash` that of this one,
///   see `Chain`
record HistoryEntry(
        String eventId,
        long revision,
        long number,
        String type,
        int version,
        Instant at,
        PartyId by,
        String correlation,
        JsonNode data,
        String previous,
        String hash) {

    static Stream<HistoryEntry> of(Commit commit) {
        return IntStream.range(0, commit.events().size()).mapToObj(index -> of(commit, index));
    }

    static Cursor cursor(Commit last) {
        return new Cursor("r" + last.revision());
    }

    /// The revision that a cursor of ours stands at.
    ///
    /// @throws IllegalArgumentException when it is none of ours
    static long revision(Cursor cursor) {
        if (!cursor.position().matches("r\\d{1,10}")) {
            throw new IllegalArgumentException("This cursor is of another list.");
        }
        return Long.parseLong(cursor.position().substring(1));
    }

    private static HistoryEntry of(Commit commit, int index) {
        StoredEvent event = commit.events().get(index);
        return new HistoryEntry(
                commit.eventId(index),
                commit.revision(),
                commit.firstEvent() + index,
                event.type(),
                event.version(),
                commit.metadata().at(),
                commit.metadata().actor(),
                commit.metadata().correlation(),
                Json.read(event.json(), JsonNode.class),
                commit.previous().hex(),
                commit.hash().hex());
    }
}
