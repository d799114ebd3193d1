package greenledger.core;

import java.util.SortedMap;
import java.util.TreeMap;

/// What a batch of the table's stream tells of one of our streams: a doorbell, and what came along.
///
/// @param revision the highest that was told of
/// @param commits those that came along and can be read, by revision; the table has them all
public record Arrival(StreamKey stream, long revision, SortedMap<Long, Commit> commits) {

    public Arrival {
        commits = new TreeMap<>(commits);
    }

    /// Nothing came along: whatever the table holds is wanted.
    public static Arrival of(StreamKey stream) {
        return new Arrival(stream, Long.MAX_VALUE, new TreeMap<>());
    }
}
