package greenledger.local.source;

import greenledger.local.time.Loop;
import greenledger.local.time.Surroundings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// An event source mapping at work: reads all shards of a stream, children after their parents, and
/// delivers every record at least once.
public final class StreamSource implements AutoCloseable {

    private static final Logger LOG = System.getLogger(StreamSource.class.getName());
    private static final Duration BETWEEN_LOOKS_FOR_SHARDS = Duration.ofSeconds(10);
    private static final Duration GRACE = Duration.ofSeconds(1);

    /// Marks in the checkpoints that the mapping has begun.
    private static final String MAPPING_ITSELF = "";

    private final StreamMapping mapping;
    private final DynamoDbStreamsClient streams;
    private final Checkpoints checkpoints;
    private final Surroundings surroundings;
    private final Counters counters = new Counters();
    private final Map<String, ShardReader> readers = new HashMap<>();
    private final Loop discovering;
    private boolean closed;

    public StreamSource(
            StreamMapping mapping,
            DynamoDbStreamsClient streams,
            Checkpoints checkpoints,
            Surroundings surroundings) {
        this.mapping = mapping;
        this.streams = streams;
        this.checkpoints = checkpoints;
        this.surroundings = surroundings;
        this.discovering = new Loop(surroundings.scheduler(), this::discover, this::troubled);
    }

    public void start() {
        discovering.nudge();
    }

    /// Something has just been written: look now.
    public synchronized void nudge() {
        readers.values().forEach(ShardReader::nudge);
    }

    public synchronized SourceHealth health() {
        Instant now = surroundings.scheduler().instant();
        long waiting = readers.values().stream().mapToLong(ShardReader::waiting).sum();
        Duration lag =
                readers.values().stream()
                        .map(ShardReader::oldest)
                        .flatMap(Optional::stream)
                        .map(oldest -> Duration.between(oldest, now))
                        .max(Duration::compareTo)
                        .orElse(Duration.ZERO);
        return counters.health(mapping.name(), waiting, lag);
    }

    /// Begins no further delivery, and waits a moment for those under way.
    @Override
    public void close() {
        discovering.stop();
        List<ShardReader> stopping = stopReaders();
        try {
            discovering.awaitRest(GRACE);
            for (ShardReader reader : stopping) {
                reader.finish(GRACE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<ShardReader> stopReaders() {
        closed = true;
        readers.values().forEach(ShardReader::stop);
        return List.copyOf(readers.values());
    }

    private Duration discover() {
        Shards shards = Shards.of(streams, mapping.streamArn());
        begin(shards);
        Set<String> unfinished = new HashSet<>(shards.ids());
        unfinished.removeIf(shard -> position(shard).equals(new Position.End()));
        for (Shard shard : shards.whoseParentIsNotIn(unfinished)) {
            if (unfinished.contains(shard.shardId())) {
                read(shard.shardId());
            }
        }
        return BETWEEN_LOOKS_FOR_SHARDS;
    }

    /// A mapping that starts with the latest records remembers where that was, so that a restart
    /// passes over nothing.
    private void begin(Shards shards) {
        Checkpoints.Key itself = key(MAPPING_ITSELF);
        if (checkpoints.load(itself).isPresent()) {
            return;
        }
        if (mapping.startingPosition() == StreamMapping.StartingPosition.LATEST) {
            for (Shard shard : shards.all()) {
                checkpoints.save(key(shard.shardId()), latest(shard.shardId()));
            }
        }
        checkpoints.save(itself, new Position.Beginning());
    }

    private Position latest(String shardId) {
        ShardCursor cursor =
                new ShardCursor(streams, mapping.streamArn(), shardId, new Position.Beginning());
        Position before;
        do {
            before = cursor.position();
            cursor.read(1000);
        } while (!cursor.position().equals(before));
        return before;
    }

    private synchronized void read(String shardId) {
        if (!closed && !readers.containsKey(shardId)) {
            ShardReader reader =
                    new ShardReader(
                            mapping,
                            streams,
                            checkpoints,
                            key(shardId),
                            position(shardId),
                            surroundings,
                            counters,
                            () -> finished(shardId));
            readers.put(shardId, reader);
            reader.nudge();
        }
    }

    private void finished(String shardId) {
        forget(shardId);
        discovering.nudge();
    }

    private synchronized void forget(String shardId) {
        readers.remove(shardId);
    }

    private Position position(String shardId) {
        return checkpoints.load(key(shardId)).orElseGet(Position.Beginning::new);
    }

    private Checkpoints.Key key(String shardId) {
        return new Checkpoints.Key(mapping.name(), mapping.streamArn(), shardId);
    }

    private Duration troubled(RuntimeException failure, int inARow) {
        counters.troubles.increment();
        LOG.log(Level.WARNING, mapping.name() + " cannot list shards", failure);
        return surroundings.pause(inARow);
    }
}
