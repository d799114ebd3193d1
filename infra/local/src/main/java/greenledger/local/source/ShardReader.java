package greenledger.local.source;

import greenledger.local.time.Loop;
import greenledger.local.time.Surroundings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// Reads one shard, hands each record to the lane of its item, and saves how far the lanes have
/// come.
final class ShardReader {

    private static final Logger LOG = System.getLogger(ShardReader.class.getName());
    private static final int MOST_READ_AT_ONCE = 1000;
    private static final int MOST_WAITING = 20_000;

    private final StreamMapping mapping;
    private final Checkpoints checkpoints;
    private final Checkpoints.Key key;
    private final Surroundings surroundings;
    private final Counters counters;
    private final Runnable atEnd;
    private final ShardCursor cursor;
    private final Backlog backlog = new Backlog();
    private final Pace pace = new Pace();
    private final Loop reading;
    private final List<Lane> lanes = new ArrayList<>();
    private final List<Loop> delivering = new ArrayList<>();
    private Position saved;

    ShardReader(
            StreamMapping mapping,
            DynamoDbStreamsClient streams,
            Checkpoints checkpoints,
            Checkpoints.Key key,
            Position from,
            Surroundings surroundings,
            Counters counters,
            Runnable atEnd) {
        this.mapping = mapping;
        this.checkpoints = checkpoints;
        this.key = key;
        this.surroundings = surroundings;
        this.counters = counters;
        this.atEnd = atEnd;
        this.saved = from;
        this.cursor = new ShardCursor(streams, mapping.streamArn(), key.shardId(), from);
        this.reading = new Loop(surroundings.scheduler(), this::read, this::troubled);
        for (int i = 0; i < mapping.parallelizationFactor(); i++) {
            Lane lane = new Lane(mapping, key.shardId(), surroundings, counters, this::delivered);
            lanes.add(lane);
            delivering.add(new Loop(surroundings.scheduler(), lane, this::troubled));
        }
    }

    void nudge() {
        pace.quicken();
        reading.nudge();
    }

    void stop() {
        reading.stop();
        delivering.forEach(Loop::stop);
    }

    /// Waits for what is under way, and saves how far it came.
    void finish(Duration grace) throws InterruptedException {
        boolean resting = reading.awaitRest(grace);
        for (Loop lane : delivering) {
            resting &= lane.awaitRest(grace);
        }
        if (resting) {
            save();
        }
    }

    int waiting() {
        return backlog.waiting();
    }

    Optional<Instant> oldest() {
        return backlog.oldest();
    }

    private Duration read() {
        save();
        if (saved instanceof Position.End) {
            stop();
            atEnd.run();
            return Duration.ZERO;
        }
        if (backlog.size() >= MOST_WAITING) {
            return pace.next(false);
        }
        List<Record> records = cursor.read(MOST_READ_AT_ONCE);
        Set<Loop> lanesWithWork = new LinkedHashSet<>();
        for (Record record : records) {
            StreamRecord one = StreamRecord.of(record, mapping.streamArn());
            backlog.add(one);
            if (mapping.filters().pass(one.json())) {
                int lane = Math.floorMod(one.key().hashCode(), lanes.size());
                lanes.get(lane).add(one);
                lanesWithWork.add(delivering.get(lane));
            } else {
                counters.filtered.increment();
                backlog.complete(List.of(one));
            }
        }
        lanesWithWork.forEach(Loop::nudge);
        return pace.next(!records.isEmpty());
    }

    private void save() {
        Optional<Position> reached =
                cursor.position() instanceof Position.End && backlog.size() == 0
                        ? Optional.of(cursor.position())
                        : backlog.reached();
        if (reached.isPresent() && !reached.get().equals(saved)) {
            checkpoints.save(key, reached.get());
            saved = reached.get();
        }
    }

    private void delivered(List<StreamRecord> records) {
        backlog.complete(records);
        reading.nudge();
    }

    private Duration troubled(RuntimeException failure, int inARow) {
        counters.troubles.increment();
        LOG.log(Level.WARNING, "%s in shard %s".formatted(key.mapping(), key.shardId()), failure);
        return surroundings.pause(inARow);
    }
}
