package greenledger.core.deadletter;

import java.util.Optional;

/// What a mapping delivers of a table's stream, read again.
public interface StreamRecords {

    /// Where records lie in a stream.
    ///
    /// @param first their first sequence number
    /// @param last their last
    record Range(String stream, String shard, String first, String last) {}

    /// The event that a function is given for these records, as JSON; nothing once the stream has
    /// forgotten any of them, which it does within a day.
    Optional<String> inStream(Range range);

    /// The record that tells of an item's arrival in the table, as JSON; nothing when there is no
    /// such item.
    ///
    /// @param key the item's, as JSON
    Optional<String> ofItem(String key);
}
