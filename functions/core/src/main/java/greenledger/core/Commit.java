package greenledger.core;

import java.util.List;

/// All that one decision recorded, as one item of the table: it is there whole, or not at all.
///
/// @param revision dense, from 1
/// @param firstEvent number of its first fact within the stream, from 1
/// @param previous the hash of the commit before, [Hash#NONE] for the first
/// @param hash over everything else, see [Chain]
public record Commit(
        StreamKey stream,
        long revision,
        long firstEvent,
        CommandMetadata metadata,
        List<StoredEvent> events,
        Hash previous,
        Hash hash) {

    public Commit {
        events = List.copyOf(events);
    }

    /// The commit that follows `head`.
    public static Commit after(
            Head head, StreamKey stream, CommandMetadata metadata, List<StoredEvent> events) {
        Commit unsealed =
                new Commit(
                        stream,
                        head.revision() + 1,
                        head.events() + 1,
                        metadata,
                        events,
                        head.hash(),
                        Hash.NONE);
        return new Commit(
                stream,
                unsealed.revision,
                unsealed.firstEvent,
                metadata,
                events,
                head.hash(),
                Chain.seal(unsealed));
    }

    public Head head() {
        return new Head(revision, firstEvent + events.size() - 1, hash);
    }

    /// The name of its `index`th fact, from 0; the same for ever.
    public String eventId(int index) {
        return stream + "@" + revision + "." + index;
    }
}
