package greenledger.local.source;

import java.util.Optional;

/// Where event source mappings are in their shards. A position is saved only once all that it
/// covers has had its effect, so that what is lost with a checkpoint is delivered again.
public interface Checkpoints {

    /// A shard of a stream, as one mapping reads it.
    record Key(String mapping, String streamArn, String shardId) {}

    Optional<Position> load(Key key);

    void save(Key key, Position position);
}
