package greenledger.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Walks all streams there are, segment by segment, page by page, at their latest. Within a segment
/// the commits of a stream come together and in order, over as many pages as they take.
public interface StreamScan {

    /// Whole commits.
    Page<Arrival> commits(Segment segment, Optional<String> after, int most);

    /// How far each stream has come.
    Page<Reached> reached(Segment segment, Optional<String> after, int most);

    /// How many items there are, roughly: hours may pass before a new one counts.
    long size();

    /// One of several parts of all streams, from 0.
    record Segment(int number, int total) {

        public static final Segment WHOLE = new Segment(0, 1);

        public Segment {
            if (number < 0 || number >= total) {
                throw new IllegalArgumentException(
                        "There is no segment %d of %d".formatted(number, total));
            }
        }
    }

    /// @param next where the next page begins; absent on the last
    record Page<T>(List<T> items, Optional<String> next) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /// A stream, the highest revision of it on a page, and when that was committed.
    record Reached(StreamKey stream, long revision, Instant at) {}
}
